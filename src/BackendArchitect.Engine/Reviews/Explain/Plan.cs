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
        var top = file.IsDataFile ? PlanJson.Read(file.Root, file.Path) ?? MySqlPlan.Read(file.Root, file.Path) : PlanText.Read(file);
        return top is null ? null : new Plan(file, top);
    }

    public static bool Is(ReviewFile file) => file.IsDataFile
        ? PlanJson.Is(file.Root) || MySqlPlan.Is(file.Root)
        : file.Extension is ".txt" or ".sql" or ".plan" or ".log" or ".out" or "" && PlanText.Is(file.Text.Length > 4000 ? file.Text[..4000] : file.Text);

    public Remark Remark(string rule, PlanNode node, params (string Name, string Value)[] words) =>
        new(rule, node.Place, _file.Quote(node.Place.Line)) { Words = words.Append(("path", node.Place.Pointer)).ToDictionary(word => word.Item1, word => word.Item2) };

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
