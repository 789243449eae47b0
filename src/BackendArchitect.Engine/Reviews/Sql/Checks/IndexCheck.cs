namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>Indexes that are paid for twice: S19 the same again, S35 the head of another.</summary>
internal static class IndexCheck
{
    // No table has more; each is held against each. Unit: indexes.
    private const int Most = 300;

    public static IEnumerable<Remark> Of(TableModel table)
    {
        var indexes = table.Indexes.Where(index => index.Parts.Count > 0 && index.Method == "btree").Take(Most).ToArray();
        for (var at = 0; at < indexes.Length; at++)
        {
            var index = indexes[at];
            var same = Array.Find(indexes[..at], other => IsSame(index, other)) ?? (index.IsUnique ? null : Array.Find(indexes[(at + 1)..], other => other.IsUnique && IsSame(index, other)));
            if (same is not null && !(index.Kind == SqlConstraint.Type.Primary))
            {
                yield return Remark("S19", table, index, same);
            }
            else if (same is null && !index.IsUnique && !index.HasIncluded && Array.Find(indexes, other => IsHead(index, other)) is { } longer)
            {
                yield return Remark("S35", table, index, longer);
            }
        }
    }

    private static Remark Remark(string rule, TableModel table, TableIndex index, TableIndex other) =>
        index.Script.Remark(rule, index.At, $"{table.Name.Bare}/{index.Name ?? string.Join('-', index.Parts.Select(part => part.Text))}",
            ("index", Called(index)), ("other", Called(other)), ("columns", string.Join(", ", index.Parts.Select(part => part.Text))), ("table", table.Name.Name)) with
        {
            Also = [other.Script.At(other.At)],
        };

    private static string Called(TableIndex index) => index.Name ?? (index.Kind == SqlConstraint.Type.Primary ? "the primary key" : index.IsUnique ? "a unique constraint" : "an index");

    private static bool IsSame(TableIndex index, TableIndex other) =>
        index.Where == other.Where && index.HasIncluded == other.HasIncluded && (!index.IsUnique || other.IsUnique) && Texts(index).SequenceEqual(Texts(other));

    private static bool IsHead(TableIndex index, TableIndex other) =>
        index.Where == other.Where && index.Parts.Count < other.Parts.Count && Texts(index).SequenceEqual(Texts(other).Take(index.Parts.Count));

    private static IEnumerable<string> Texts(TableIndex index) => index.Parts.Select(part => part.Text);
}
