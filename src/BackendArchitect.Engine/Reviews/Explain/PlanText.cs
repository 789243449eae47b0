using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reads plans as text: PostgreSQL's, and MySQL's tree.</summary>
internal static partial class PlanText
{
    public static bool Is(string text) => Any().IsMatch(text);

    public static PlanNode? Read(ReviewFile file)
    {
        var open = new Stack<(int Indent, PlanNode Node)>();
        List<PlanNode> tops = [];
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            var text = file.Lines[line - 1];
            if (text.Length < 2000 && Step().Match(text) is { Success: true } step)
            {
                var indent = step.Groups["what"].Index;
                while (open.Count > 0 && open.Peek().Indent >= indent)
                {
                    open.Pop();
                }

                var above = open.Count > 0 ? open.Peek().Node : null;
                var node = Node(step, file, line, above?.Place.JsonPointer ?? "");
                (above?.Children ?? tops).Add(node);
                open.Push((indent, node));
            }
            else if (open.Count > 0 && Detail().Match(text) is { Success: true } detail)
            {
                Fill(open, tops, detail.Groups["name"].Value, detail.Groups["value"].Value);
            }
        }

        return tops.Count > 0 ? tops[0] : null;
    }

    private static PlanNode Node(Match step, ReviewFile file, int line, string above)
    {
        var what = step.Groups["what"].Value.Trim();
        var (kind, index, relation, filter) = MySql(what) ?? Postgres(what);
        var path = above + (above.Length > 0 ? " > " : "") + kind + (relation.Length > 0 ? $" on {relation}" : "");
        return new PlanNode(kind, file.At(line, step.Groups["what"].Index + 1, path))
        {
            Index = index, Relation = relation, Filter = filter,
            Cost = Number(step, "cost"), PlanRows = Number(step, "rows"), Time = Number(step, "time"),
            Rows = step.Groups["actual"].Success ? Number(step, "actual") : step.Groups["never"].Success ? 0 : null,
            Loops = step.Groups["loops"].Success ? Number(step, "loops") : step.Groups["never"].Success ? 0 : 1,
            IsMySql = step.Groups["what"].Value.Contains(':', StringComparison.Ordinal) || MySql(what) is not null,
        };
    }

    private static (string Kind, string Index, string Relation, string Filter) Postgres(string what)
    {
        var on = what.IndexOf(" on ", StringComparison.Ordinal);
        var relation = on < 0 ? "" : what[(on + 4)..].Split(' ')[0];
        var named = on < 0 ? what : what[..on];
        var use = named.IndexOf(" using ", StringComparison.Ordinal);
        return (use < 0 ? named : named[..use], use < 0 ? "" : named[(use + 7)..], relation.Trim('"'), "");
    }

    private static (string Kind, string Index, string Relation, string Filter)? MySql(string what) => what switch
    {
        _ when what.StartsWith("Filter: ", StringComparison.Ordinal) => ("Filter", "", "", what[8..]),
        _ when what.StartsWith("Table scan on ", StringComparison.Ordinal) => (what.Contains('<', StringComparison.Ordinal) ? "Materialized Scan" : "Seq Scan", "", what[14..].Split(' ')[0], ""),
        _ when what.StartsWith("Sort: ", StringComparison.Ordinal) => ("Sort", "", "", ""),
        _ when what.StartsWith("Nested loop ", StringComparison.Ordinal) => ("Nested Loop", "", "", ""),
        _ => null,
    };

    // Details stand below their step, further in.
    private static void Fill(Stack<(int Indent, PlanNode Node)> open, List<PlanNode> tops, string name, string value)
    {
        var (indent, node) = open.Pop();
        var filled = name switch
        {
            "Filter" => node with { Filter = value },
            "Index Cond" or "Hash Cond" or "Merge Cond" or "Recheck Cond" => node with { Condition = value },
            "Join Filter" => node with { JoinFilter = value },
            "Sort Key" => node with { SortKey = value },
            "Rows Removed by Filter" or "Rows Removed by Join Filter" => node with { Removed = node.Removed + First(value) },
            "Heap Fetches" => node with { HeapFetches = First(value) },
            "Sort Method" when Disk().Match(value) is { Success: true } disk => node with { DiskKb = First(disk.Groups[1].Value) },
            "Buckets" or "Batches" => node with { Batches = Math.Max(1, Batch().Match($"{name}: {value}") is { Success: true } batch ? First(batch.Groups[1].Value) : 1), DiskKb = Disk().Match(value) is { Success: true } used ? First(used.Groups[1].Value) : node.DiskKb },
            "Heap Blocks" when Lossy().Match(value) is { Success: true } lossy => node with { LossyBlocks = First(lossy.Groups[1].Value) },
            _ => node,
        };
        (open.TryPeek(out var above) ? above.Node.Children : tops)[^1] = filled;
        open.Push((indent, filled));
    }

    private static double Number(Match match, string group) => match.Groups[group].Success ? First(match.Groups[group].Value) : 0;

    private static double First(string value) =>
        double.TryParse(Digits().Match(value).Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;

    [GeneratedRegex(@"\(cost=\d[\d.]*(?:\.\.\d[\d.]*)? rows=\d|\(actual (?:time=[\d.]+ )?rows=|^->[^\n]{0,300}\(cost=", RegexOptions.CultureInvariant | RegexOptions.Multiline, 2000)]
    private static partial Regex Any();

    [GeneratedRegex(@"^[\s|]*(?:->\s+)?(?<what>[A-Z<][^\n]*?)\s+\((?:cost=(?:[\d.eE+]+?\.\.)?(?<cost>\d+(?:\.\d+)?(?:[eE]\+?\d+)?)\s+rows=(?<rows>[\d.eE+]+)(?:\s+width=\d+)?\)|(?=actual ))(?:\s*\(?actual (?:time=[\d.eE+]+?\.\.(?<time>[\d.eE+]+) )?rows=(?<actual>[\d.eE+]+) loops=(?<loops>\d+)\)|\s*\((?<never>never executed)\))?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^[\s|]*(?<name>Filter|Index Cond|Hash Cond|Merge Cond|Recheck Cond|Join Filter|Sort Key|Rows Removed by Filter|Rows Removed by Join Filter|Heap Fetches|Sort Method|Buckets|Batches|Heap Blocks): (?<value>.*?)\s*\|?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Detail();

    [GeneratedRegex(@"Disk(?: Usage)?: (\d+)kB", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Disk();

    [GeneratedRegex(@"Batches: (\d+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Batch();

    [GeneratedRegex(@"lossy=(\d+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Lossy();

    [GeneratedRegex(@"\d[\d.]*(?:[eE]\+?\d+)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits();
}
