namespace BackendArchitect.Engine.Existing;

/// <param name="Type">As the script writes it, in lower case.</param>
/// <param name="References">The table a foreign key on it names; null without one.</param>
public sealed record ExistingColumn(string Name, string Type, bool Optional, bool Unique, string? References);
