namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Fills the levels: a slot for each box, each label with its real width, and each level an arrow passes.</summary>
internal static class Layering
{
    /// <summary>A label moves up to a higher row when that is emptier by more than this. Unit: pixels.</summary>
    private const float EmptierBy = 140;

    public static void Run(Graph graph)
    {
        var rows = graph.Nodes.Max(node => node.Rank) + 1;
        graph.Levels = [.. Enumerable.Range(0, (2 * rows) - 1).Select(_ => new List<Slot>())];
        foreach (var node in graph.Nodes)
        {
            node.Slot = new Slot { Level = 2 * node.Rank, Node = node, Width = node.Width, Group = node.Group };
            graph.Levels[2 * node.Rank].Add(node.Slot);
        }

        var taken = new float[graph.Levels.Length];
        var leaders = new Dictionary<(string Bundle, LayoutNode To, int Rank, LayoutGroup? Group), LayoutEdge>();
        foreach (var edge in graph.Edges)
        {
            edge.Points.Clear();
            edge.Followers.Clear();
            edge.Leader = null;
            (edge.Label, edge.Chain, edge.UpperPort, edge.LowerPort) = (null, null, 0, 0);
            if (edge.From.Rank != edge.To.Rank && !Joins(edge, leaders))
            {
                Thread(graph, edge, taken);
            }
        }
    }

    /// <summary>Lets an arrow go on as one that says the same from a box of the same row and frame.</summary>
    private static bool Joins(LayoutEdge edge, Dictionary<(string, LayoutNode, int, LayoutGroup?), LayoutEdge> leaders)
    {
        if (edge.Bundle is null || edge.From.Rank > edge.To.Rank || leaders.TryAdd((edge.Bundle, edge.To, edge.From.Rank, edge.From.Group), edge))
        {
            return false;
        }

        var leader = leaders[(edge.Bundle, edge.To, edge.From.Rank, edge.From.Group)];
        leader.Followers.Add(edge);
        edge.Leader = leader;
        edge.IsReversed = false;
        edge.Chain = [edge.From.Slot, .. leader.Chain!.Skip(1)];
        Link(edge.Chain, 1);
        return true;
    }

    private static void Thread(Graph graph, LayoutEdge edge, float[] taken)
    {
        edge.IsReversed = edge.From.Rank > edge.To.Rank;
        var (upper, lower) = edge.IsReversed ? (edge.To, edge.From) : (edge.From, edge.To);
        var labelLevel = edge.LabelWidth > 0 ? EmptiestLevel(upper, lower, taken) : -1;
        edge.Chain = [upper.Slot];
        for (var level = upper.Slot.Level + 1; level < lower.Slot.Level; level++)
        {
            var slot = new Slot
            {
                Level = level,
                Edge = edge,
                IsLabel = level == labelLevel,
                Width = level == labelLevel ? edge.LabelWidth : 2,
                Group = Surrounding(graph, level, upper, lower),
            };
            taken[level] += slot.IsLabel ? slot.Width : 0;
            graph.Levels[level].Add(slot);
            edge.Chain.Add(slot);
        }

        edge.Chain.Add(lower.Slot);
        Link(edge.Chain, edge.Chain.Count - 1);
    }

    private static int EmptiestLevel(LayoutNode upper, LayoutNode lower, float[] taken)
    {
        var best = lower.Slot.Level - 1;
        for (var level = best - 2; level > upper.Slot.Level; level -= 2)
        {
            best = taken[level] < taken[best] - EmptierBy ? level : best;
        }

        return best;
    }

    /// <summary>The frame an arrow passes inside of: one that spans the level and holds an end of it.</summary>
    private static LayoutGroup? Surrounding(Graph graph, int level, LayoutNode upper, LayoutNode lower) => graph.Groups.LastOrDefault(group =>
        level > (2 * group.FirstRank) - 1 && level < (2 * group.LastRank) + 1 && (upper.Group == group || lower.Group == group));

    /// <summary>Long arrows pull hardest, so that they become straight.</summary>
    private static void Link(List<Slot> chain, int steps)
    {
        for (var i = 1; i <= steps; i++)
        {
            var (upper, lower) = (chain[i - 1], chain[i]);
            var weight = (upper.Node, lower.Node) switch
            {
                (not null, not null) => 1f,
                (null, null) => 6,
                _ => 2,
            };
            upper.Down.Add((lower, weight));
            lower.Up.Add((upper, weight));
        }
    }
}
