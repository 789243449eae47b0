namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>An index as it is after all files: from CREATE INDEX, a key or a unique constraint.</summary>
/// <param name="Kind">What made it.</param>
internal sealed record TableIndex(SqlConstraint.Type Kind, string? Name, IReadOnlyList<SqlKeyPart> Parts, SqlScript Script, SqlToken At)
{
    public bool IsUnique { get; init; }

    public string Where { get; init; } = "";

    public string Method { get; init; } = "btree";

    public bool HasIncluded { get; init; }

    public bool IsWhole => Where.Length == 0;

    /// <summary>Whether equality on these columns can be answered from its head. An index over what is not null still finds every row looked up by a value.</summary>
    public bool Leads(IReadOnlyCollection<string> columns) =>
        (IsWhole || (Where.EndsWith("is not null", StringComparison.Ordinal) && columns.Any(column => Where.Contains(column, StringComparison.Ordinal)))) && Method != "special"
        && Parts.Count >= columns.Count && Parts.Take(columns.Count).Select(part => part.Column).OfType<string>().ToHashSet(StringComparer.Ordinal).SetEquals(columns);
}
