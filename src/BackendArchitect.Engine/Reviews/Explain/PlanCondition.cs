using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reads a condition as a plan prints it, and says which index would answer it.</summary>
/// <param name="Equal">Columns and expressions held against one value: they lead an index.</param>
/// <param name="Ranges">Columns held against a range: one of them, behind the others.</param>
/// <param name="IsSearch">A pattern that begins with anything: no ordinary index helps.</param>
/// <param name="IsEither">Alternatives: one index each.</param>
internal sealed partial record PlanCondition(IReadOnlyList<string> Equal, IReadOnlyList<string> Ranges, bool IsSearch, bool IsEither)
{
    private static readonly HashSet<string> NoColumns = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "not", "any", "true", "false", "null", "is", "in", "array", "select", "subplan", "hashed", "date", "timestamp", "interval", "text", "now" };

    public static PlanCondition Of(string condition)
    {
        condition = condition.Length > 4000 ? condition[..4000] : condition;
        List<string> equal = [];
        List<string> ranges = [];
        foreach (Match match in Comparison().Matches(condition))
        {
            var column = match.Groups["call"].Success ? $"({match.Groups["call"].Value.ToLowerInvariant()}({match.Groups["inner"].Value}))" : match.Groups["column"].Value;
            if (column.Length == 0 || NoColumns.Contains(column) || equal.Contains(column) || ranges.Contains(column) || match.Groups["sign"].Value is "<>" or "!=")
            {
                continue;
            }

            (match.Groups["sign"].Value.ToUpperInvariant() is "=" or "IN" or "IS NULL" or "<=>" ? equal : ranges).Add(column);
        }

        return new PlanCondition(equal, ranges, Wildcard().IsMatch(condition), condition.Contains(" OR ", StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<string> Columns => [.. Equal, .. Ranges];

    /// <summary>What to do, as a statement where one can be written.</summary>
    public string Step(PlanNode node)
    {
        var table = node.Relation.Length > 0 ? node.Relation : "the table";
        if (IsSearch && Equal.Count == 0)
        {
            return node.IsMySql ? $"a FULLTEXT index on {table} for the search" : $"CREATE EXTENSION pg_trgm; CREATE INDEX CONCURRENTLY ON {table} USING gin ({(Ranges.Count > 0 ? Ranges[0] : "column")} gin_trgm_ops)";
        }

        if (Columns.Count == 0)
        {
            return $"an index on the columns {table} is filtered by";
        }

        if (IsEither && Columns.Count > 1)
        {
            return $"one index for each alternative: {string.Join(", ", Columns.Take(4).Select(column => $"{table} ({column})"))}";
        }

        return Create(node, [.. Equal.Take(4), .. Ranges.Take(1)]);
    }

    public static string Create(PlanNode node, IReadOnlyList<string> columns) => node.IsMySql
        ? $"ALTER TABLE {node.Relation} ADD INDEX ({string.Join(", ", columns)})"
        : $"CREATE INDEX CONCURRENTLY ON {node.Relation} ({string.Join(", ", columns)})";

    // ((status)::text = 'open'::text), (o.total > 5), (lower(email) = 'a'), (`shop`.`o`.`status` = 'open')
    [GeneratedRegex(@"(?:(?<call>lower|upper|date|trim|coalesce)\(+(?:[\w`""]+\.)?[`""]?(?<inner>[A-Za-z_]\w*)[`""]?\)*(?:::[a-z ]+(?:\(\d+\))?)?\)*|\(*(?:[`""]?\w+[`""]?\.){0,2}[`""]?(?<column>[A-Za-z_]\w*)[`""]?\)*(?:::[a-z]+(?: [a-z]+)*(?:\(\d+\))?)?\)*)\s*(?<sign><=>|<=|>=|<>|!=|=|<|>|~~\*?|\bLIKE\b|\bIN\b|\bBETWEEN\b|\bIS NULL\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"(?:~~\*?|\bLIKE)\s*'%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wildcard();
}
