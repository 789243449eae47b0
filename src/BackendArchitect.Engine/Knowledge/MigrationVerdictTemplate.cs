namespace BackendArchitect.Engine.Knowledge;

/// <param name="Extracts">How many modules are extracted: none, one or some.</param>
/// <param name="Decides">The number that decides, with its value.</param>
public sealed record MigrationVerdictTemplate(string Id, string? When, string Extracts, string Says, string Because, string Decides);
