namespace BackendArchitect.Engine.Migrations;

/// <param name="Extracts">How many modules are cut out now; 0 for "keep it, modularise".</param>
/// <param name="Says">The recommendation in one sentence.</param>
/// <param name="Decides">The number that decides, with its value.</param>
/// <param name="Turns">What would turn it, in words.</param>
public sealed record MigrationVerdict(string Id, int Extracts, string Says, string Because, string Decides, IReadOnlyList<string> Turns);
