namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>What a column is to its table.</summary>
internal enum Key
{
    None,
    Primary,
    Foreign,
    Unique,
}
