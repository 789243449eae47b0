namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Something wrong with a schema or a migration.</summary>
/// <param name="Id">kebab-case, one for each kind of defect: <c>no-primary-key</c>.</param>
/// <param name="Line">Where the statement begins. Unit: lines, the first is 1.</param>
/// <param name="Column">Null when it concerns the table as a whole.</param>
public sealed record SchemaFinding(string Id, int Line, string Table, string? Column, string Says);
