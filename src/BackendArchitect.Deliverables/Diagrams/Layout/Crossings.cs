namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Counts what makes an order of slots hard to read.</summary>
internal static class Crossings
{
    public static double Cost(Graph graph) => Cost(graph, 0, graph.Levels.Length - 1);

    /// <summary>Crossings between the levels from <paramref name="first"/> to <paramref name="last"/>, with a little for skew and much for arrows that jump over boxes of their row.</summary>
    public static double Cost(Graph graph, int first, int last)
    {
        var cost = 0d;
        for (var level = Math.Max(0, first); level < Math.Min(graph.Levels.Length - 1, last); level++)
        {
            cost += Between(graph.Levels[level], graph.Levels[level + 1].Count);
        }

        foreach (var edge in graph.Edges)
        {
            if (edge.Chain is null && !edge.IsLoop)
            {
                cost += 3 * (Math.Abs(edge.From.Slot.Order - edge.To.Slot.Order) - 1);
            }
        }

        return cost;
    }

    private static double Between(List<Slot> upper, int lowerCount)
    {
        var pairs = new List<(int Upper, int Lower)>();
        foreach (var slot in upper)
        {
            foreach (var (below, _) in slot.Down)
            {
                pairs.Add((slot.Order, below.Order));
            }
        }

        var cost = 0d;
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = i + 1; j < pairs.Count; j++)
            {
                cost += (long)(pairs[i].Upper - pairs[j].Upper) * (pairs[i].Lower - pairs[j].Lower) < 0 ? 1 : 0;
            }

            cost += 0.002 * Math.Abs((pairs[i].Upper / (double)Math.Max(1, upper.Count - 1)) - (pairs[i].Lower / (double)Math.Max(1, lowerCount - 1)));
        }

        return cost;
    }
}
