namespace BackendArchitect.Deliverables.Schemas;

/// <param name="Later">Added after all tables exist, because the tables refer to each other.</param>
public sealed record ForeignKey(string Name, IReadOnlyList<string> Columns, Table Target, IReadOnlyList<string> TargetColumns, bool Later);
