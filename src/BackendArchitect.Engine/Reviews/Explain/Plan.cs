using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>A query plan, read.</summary>
internal sealed class Plan
{
    private readonly ReviewFile _file;

    private Plan(ReviewFile file, PlanNode top)
    {
        _file = file;
        Top = Merged(top);
        Nodes = [.. Top.All()];
    }

    public PlanNode Top { get; }

    public IReadOnlyList<PlanNode> Nodes { get; }

    /// <summary>Whether the query ran, so that there is more than expectations.</summary>
    public bool HasRun => Nodes.Any(node => node.Rows is not null);

    public static Plan? Of(ReviewFile file)
    {
        var root = file.IsDataFile ? file.Root : IsFramed(file) ? Unframed(file) : null;
        var top = root is not null ? PlanJson.Read(root, file.Path) ?? MySqlPlan.Read(root, file.Path) : PlanText.Read(file);
        return top is null ? null : new Plan(file, top);
    }

    public static bool Is(ReviewFile file) => file.IsDataFile
        ? PlanJson.Is(file.Root) || MySqlPlan.Is(file.Root)
        : file.Extension is ".txt" or ".sql" or ".plan" or ".log" or ".out" or "" && (IsFramed(file) ? PlanJson.Is(Unframed(file)) : PlanText.Is(file.Text.Length > 4000 ? file.Text[..4000] : file.Text));

    public Remark Remark(string rule, PlanNode node, params (string Name, string Value)[] words) =>
        new(rule, node.Place, _file.Quote(node.Place.Line)) { Words = words.Append(("path", node.Place.JsonPointer)).ToDictionary(word => word.Item1, word => word.Item2) };

    // As psql shows JSON: a heading above it, a count below, a plus at the end of each line.
    private static bool IsFramed(ReviewFile file) => file.Text.Contains("\"Node Type\":", StringComparison.Ordinal);

    // The frame becomes blanks, so that every place stays where it was.
    private static DataNode? Unframed(ReviewFile file)
    {
        var lines = file.Lines.ToArray();
        var first = Array.FindIndex(lines, line => line.TrimStart() is ['[' or '{', ..]);
        var last = Array.FindLastIndex(lines, line => line.TrimStart() is [']' or '}', ..]);
        var inside = lines.Select((line, at) => at < first || at > last ? "" : line.EndsWith('+') ? line[..^1] : line);
        return DataText.Read(string.Join('\n', inside)) is { Documents: [var root, ..] } ? root : null;
    }

    // MySQL prints a filter as a step above the scan it filters; here it belongs to the scan.
    private static PlanNode Merged(PlanNode node, int depth = 0)
    {
        for (var at = 0; depth < 400 && at < node.Children.Count; at++)
        {
            node.Children[at] = Merged(node.Children[at], depth + 1);
        }

        return node is { Kind: "Filter", Children: [{ IsSequential: true } scan] }
            ? scan with { Filter = node.Filter, PlanRows = node.PlanRows, Rows = node.Rows, Removed = Math.Max(0, (scan.Rows ?? scan.PlanRows) - (node.Rows ?? node.PlanRows)), IsMySql = true }
            : node;
    }
}
