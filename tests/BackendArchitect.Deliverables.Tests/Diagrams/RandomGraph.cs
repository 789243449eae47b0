using BackendArchitect.Deliverables.Diagrams.Layout;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Makes models to lay out; the same shape and seed make the same model.</summary>
internal static class RandomGraph
{
    public static Graph Of(int seed) => Of(RandomShape.Plain, seed);

    public static Graph Of(RandomShape shape, int seed)
    {
        var random = new Random(seed);
        var nodes = Nodes(random, shape);
        var groups = nodes.Select(node => node.Group).OfType<LayoutGroup>().Distinct().ToList();
        return new Graph(nodes, Edges(random, nodes, shape), groups);
    }

    private static List<LayoutNode> Nodes(Random random, RandomShape shape)
    {
        var count = shape == RandomShape.FortyBoxes ? 40 : random.Next(5, 21);
        var groups = Enumerable.Range(0, shape == RandomShape.WideFrames ? random.Next(1, 3) : random.Next(0, 6))
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

    private static List<LayoutEdge> Edges(Random random, List<LayoutNode> nodes, RandomShape shape)
    {
        var edges = new List<LayoutEdge>();
        var most = shape == RandomShape.Lonely ? nodes.Count / 2 : random.Next(nodes.Count, (nodes.Count * 3 / 2) + 1);
        for (var i = most; i > 0; i--)
        {
            var from = random.Next(nodes.Count);
            var to = To(random, nodes.Count, from, shape);
            if (shape == RandomShape.Tangle || (from != to && !edges.Exists(edge => edge.From == nodes[from] && edge.To == nodes[to])))
            {
                edges.Add(Edge(random, nodes[from], nodes[to], shape));
            }
        }

        return edges;
    }

    private static int To(Random random, int count, int from, RandomShape shape) => shape switch
    {
        RandomShape.Tangle => random.Next(count),
        RandomShape.Hub when random.Next(3) > 0 => count / 2,
        _ => random.Next(10) < 8 ? Math.Min(count - 1, from + 1 + random.Next(5)) : random.Next(count),
    };

    private static LayoutEdge Edge(Random random, LayoutNode from, LayoutNode to, RandomShape shape)
    {
        var isLabelled = from != to && random.Next(10) > 0;
        var (width, height) = shape == RandomShape.LongLabels ? (random.Next(100, 135), 47) : (random.Next(40, 125), 19);
        return new LayoutEdge(from, to, isLabelled ? width : 0, isLabelled ? height : 0)
        {
            Bundle = shape is RandomShape.Hub or RandomShape.Tangle or RandomShape.FortyBoxes && random.Next(2) == 0 ? "calls" : null,
        };
    }
}
