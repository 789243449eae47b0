namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>A row of a table as it is drawn.</summary>
internal sealed record Column(string Name, string Type, Key Key);
