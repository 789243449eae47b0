using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reads what <c>EXPLAIN (FORMAT JSON)</c> of PostgreSQL prints.</summary>
internal static class PlanJson
{
    // Deeper than any plan anybody has read.
    private const int Deepest = 200;

    public static bool Is(DataNode? root) => Top(root) is not null;

    public static PlanNode? Read(DataNode? root, string file) => Top(root) is { } plan ? Node(plan, file, "", 0) : null;

    private static DataNode? Top(DataNode? root)
    {
        var first = root is { All: [var only, ..] } ? only : root;
        var plan = first?["Plan"] ?? (first?["QUERY PLAN"]?.All is [var framed, ..] ? framed["Plan"] : null);
        return plan?["Node Type"] is null ? null : plan;
    }

    private static PlanNode Node(DataNode data, string file, string above, int depth)
    {
        var kind = data["Node Type"]?.Text ?? "?";
        kind = data["Parallel Aware"]?.IsTrue == true && kind == "Seq Scan" ? "Parallel Seq Scan" : kind;
        var relation = data["Relation Name"]?.Text ?? "";
        var path = above + (above.Length > 0 ? " > " : "") + kind + (relation.Length > 0 ? $" on {relation}" : "");
        var at = data["Node Type"] ?? data;
        var node = new PlanNode(kind, new Place(file, at.Line, at.Column, path))
        {
            Relation = relation,
            Index = data["Index Name"]?.Text ?? "",
            Filter = data["Filter"]?.Text ?? "",
            Condition = data["Index Cond"]?.Text ?? data["Hash Cond"]?.Text ?? data["Merge Cond"]?.Text ?? data["Recheck Cond"]?.Text ?? "",
            JoinFilter = data["Join Filter"]?.Text ?? "",
            SortKey = string.Join(", ", data["Sort Key"]?.All.Select(key => key.Text) ?? []),
            PlanRows = Number(data, "Plan Rows"),
            Rows = data["Actual Rows"]?.Number,
            Loops = data["Actual Loops"]?.Number ?? 1,
            Removed = Number(data, "Rows Removed by Filter") + Number(data, "Rows Removed by Join Filter"),
            Cost = Number(data, "Total Cost"),
            Time = Number(data, "Actual Total Time"),
            DiskKb = data["Sort Space Type"]?.Text == "Disk" ? Number(data, "Sort Space Used") : Number(data, "Disk Usage"),
            Batches = Math.Max(1, Math.Max(Number(data, "Hash Batches"), Number(data, "HashAgg Batches"))),
            HeapFetches = Number(data, "Heap Fetches"),
            LossyBlocks = Number(data, "Lossy Heap Blocks"),
        };
        if (depth < Deepest)
        {
            node.Children.AddRange((data["Plans"]?.All ?? []).Select(child => Node(child, file, path, depth + 1)));
        }

        return node;
    }

    private static double Number(DataNode data, string key) => data[key]?.Number is { } number && double.IsFinite(number) ? number : 0;
}
