using BackendArchitect.Deliverables.Diagrams.Layout;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Makes models to lay out; the same seed makes the same model.</summary>
internal static class RandomGraph
{
    public static Graph Of(int seed)
    {
        var random = new Random(seed);
        var nodes = Nodes(random);
        var groups = nodes.Select(node => node.Group).OfType<LayoutGroup>().Distinct().ToList();
        return new Graph(nodes, Edges(random, nodes), groups);
    }

    private static List<LayoutNode> Nodes(Random random)
    {
        var count = random.Next(5, 21);
        var groups = Enumerable.Range(0, random.Next(0, 6))
            .Select(i => new LayoutGroup($"g{i}") { IsLayered = random.Next(5) == 0 })
            .ToList();
        return
        [
            .. Enumerable.Range(0, count).Select(i => new LayoutNode(
                $"n{i}",
                random.Next(112, 214),
                random.Next(50, 110),
                groups.Count > 0 && random.Next(6) > 0 ? groups[Math.Min(groups.Count - 1, i * groups.Count / count)] : null)
            {
                IsRoot = i == 0,
            }),
        ];
    }

    private static List<LayoutEdge> Edges(Random random, List<LayoutNode> nodes)
    {
        var edges = new List<LayoutEdge>();
        for (var i = random.Next(nodes.Count, (nodes.Count * 3 / 2) + 1); i > 0; i--)
        {
            var from = random.Next(nodes.Count);
            var to = random.Next(10) < 8 ? Math.Min(nodes.Count - 1, from + 1 + random.Next(5)) : random.Next(nodes.Count);
            var isLabelled = random.Next(10) > 0;
            if (from != to && !edges.Exists(edge => edge.From == nodes[from] && edge.To == nodes[to]))
            {
                edges.Add(new LayoutEdge(nodes[from], nodes[to], isLabelled ? random.Next(40, 125) : 0, isLabelled ? 19 : 0));
            }
        }

        return edges;
    }
}
