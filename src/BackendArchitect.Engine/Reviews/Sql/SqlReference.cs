namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>What a foreign key points at.</summary>
/// <param name="Columns">Empty where the primary key is meant.</param>
/// <param name="OnDelete">Upper case: <c>CASCADE</c>, <c>SET NULL</c>; empty when nothing is said.</param>
/// <param name="At">The word REFERENCES.</param>
internal sealed record SqlReference(SqlName Table, IReadOnlyList<string> Columns, string OnDelete, SqlToken At);
