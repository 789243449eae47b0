namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>One step of a query plan, of whatever database, with what was expected and, where the query ran, what happened.</summary>
/// <param name="Kind">As PostgreSQL calls it: <c>Seq Scan</c>.</param>
/// <param name="Place">Its line; the pointer is the path of steps from the top.</param>
internal sealed record PlanNode(string Kind, Place Place)
{
    public string Relation { get; init; } = "";

    public string Index { get; init; } = "";

    public string Filter { get; init; } = "";

    public string Condition { get; init; } = "";

    public string JoinFilter { get; init; } = "";

    public string SortKey { get; init; } = "";

    /// <summary>Expected in one loop. Unit: rows.</summary>
    public double PlanRows { get; init; }

    /// <summary>Seen in one loop on average; null where the query did not run. Unit: rows.</summary>
    public double? Rows { get; init; }

    public double Loops { get; init; } = 1;

    /// <summary>Read and thrown away in one loop. Unit: rows.</summary>
    public double Removed { get; init; }

    /// <summary>Unit: the planner's; one page read in sequence is 1.</summary>
    public double Cost { get; init; }

    /// <summary>Of one loop, its children included. Unit: ms.</summary>
    public double Time { get; init; }

    /// <summary>Written to disk because memory did not do. Unit: kB.</summary>
    public double DiskKb { get; init; }

    /// <summary>Unit: parts a hash was cut into; 1 fits in memory.</summary>
    public double Batches { get; init; } = 1;

    /// <summary>Rows an index-only scan had to fetch from the table after all.</summary>
    public double HeapFetches { get; init; }

    /// <summary>Pages of which a bitmap only remembered that something is there.</summary>
    public double LossyBlocks { get; init; }

    public bool IsMySql { get; init; }

    public List<PlanNode> Children { get; } = [];

    public bool IsSequential => Kind.EndsWith("Seq Scan", StringComparison.Ordinal);

    public bool IsIndexed => Kind.Contains("Index", StringComparison.Ordinal) || Kind.Contains("Bitmap Heap", StringComparison.Ordinal);

    /// <summary>Read in one loop, kept or not; the expected number where the query did not run.</summary>
    public double Read => (Rows ?? PlanRows) + Removed;

    public string Title => Relation.Length > 0 ? $"{Kind} on {Relation}" : Kind;

    /// <summary>This step and all below it.</summary>
    public IEnumerable<PlanNode> All()
    {
        var open = new Stack<PlanNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Enumerable.Reverse(node.Children))
            {
                open.Push(child);
            }
        }
    }
}
