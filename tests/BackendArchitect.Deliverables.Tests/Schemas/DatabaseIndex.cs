namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>An index as the catalogue of a real database tells it.</summary>
/// <param name="Columns">In their order, " DESC" behind what runs down.</param>
internal sealed record DatabaseIndex(string Table, bool Unique, IReadOnlyList<string> Columns)
{
    /// <summary>Reads <c>table|non-unique as 0 or 1|column,column DESC</c>.</summary>
    public static DatabaseIndex Read(string row)
    {
        var pieces = row.Split('|');
        return new DatabaseIndex(pieces[0], pieces[1] == "0", pieces[2].Split(','));
    }

    /// <summary>Whether it finds rows by these columns, in any order of theirs.</summary>
    public bool BeginsWith(IReadOnlyCollection<string> columns) =>
        Columns.Count >= columns.Count && Columns.Take(columns.Count).Select(column => column.Replace(" DESC", "", StringComparison.Ordinal)).ToHashSet().SetEquals(columns);
}
