namespace BackendArchitect.Engine.Knowledge;

/// <summary>Words that say without a number that a reading is high, or low: "a sequential scan" reads many rows for one.</summary>
/// <param name="Patterns">.NET regular expressions.</param>
/// <param name="Examples">Texts that say it.</param>
public sealed record ReadingSide(IReadOnlyList<string> Patterns, IReadOnlyList<string> Examples);
