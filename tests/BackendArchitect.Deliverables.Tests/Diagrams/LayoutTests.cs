using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class LayoutTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Lays_out_any_model_with_nothing_on_top_of_anything_else(int hundred)
    {
        var defects = new List<string>();
        for (var seed = hundred * 100; seed < (hundred + 1) * 100; seed++)
        {
            var graph = RandomGraph.Of(seed);

            LayeredLayout.Run(graph);

            defects.AddRange(Defects(graph).Select(defect => $"seed {seed}: {defect}"));
        }

        Assert.Empty(defects);
    }

    [Fact]
    public void Connects_every_arrow_to_the_border_of_both_its_boxes()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = RandomGraph.Of(seed);

            LayeredLayout.Run(graph);

            Assert.All(graph.Edges, edge =>
            {
                Assert.True(OnBorder(edge.Points[0], edge.From.Box), $"seed {seed}: {edge.From.Id} to {edge.To.Id} starts in the air");
                Assert.True(OnBorder(edge.Points[^1], edge.To.Box), $"seed {seed}: {edge.From.Id} to {edge.To.Id} ends in the air");
                Assert.All(edge.Points.Zip(edge.Points.Skip(1)), piece =>
                    Assert.True(piece.First.X == piece.Second.X || piece.First.Y == piece.Second.Y, "an arrow runs askew"));
            });
        }
    }

    [Fact]
    public void Gives_every_labelled_arrow_a_place_for_its_label()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = RandomGraph.Of(seed);

            LayeredLayout.Run(graph);

            Assert.All(graph.Edges.Where(edge => edge.LabelWidth > 0), edge => Assert.NotNull(edge.Label));
        }
    }

    [Fact]
    public void Puts_a_frame_round_all_its_boxes()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = RandomGraph.Of(seed);

            LayeredLayout.Run(graph);

            Assert.All(graph.Nodes.Where(node => node.Group is not null), node => Assert.True(
                Contains(node.Group!.Box, node.Box), $"seed {seed}: {node.Id} sticks out of {node.Group!.Id}"));
        }
    }

    [Fact]
    public void Stands_more_than_six_boxes_of_a_frame_in_two_rows()
    {
        var group = new LayoutGroup("data");
        var client = new LayoutNode("client", 120, 60) { IsRoot = true };
        var stores = Enumerable.Range(0, 8).Select(i => new LayoutNode($"store{i}", 120, 60, group)).ToList();
        var graph = new Graph([client, .. stores], [.. stores.Select(store => new LayoutEdge(client, store, 60, 19))], [group]);

        LayeredLayout.Run(graph);

        Assert.Equal(2, stores.Select(store => store.Centre.Y).Distinct().Count());
        Assert.Empty(Defects(graph));
    }

    [Fact]
    public void Sees_a_box_on_a_box()
    {
        var graph = new Graph([At("a", 50, 25), At("b", 60, 30)], [], []);

        Assert.NotEmpty(LayoutCheck.Defects(graph));
        Assert.NotEmpty(Defects(graph));
    }

    [Fact]
    public void Sees_an_arrow_through_a_box()
    {
        LayoutNode[] nodes = [At("a", 50, 25), At("b", 50, 200), At("c", 50, 400)];
        var edge = new LayoutEdge(nodes[0], nodes[2]);
        edge.Points.AddRange([new Point(50, 50), new Point(50, 375)]);
        var graph = new Graph(nodes, [edge], []);

        Assert.NotEmpty(LayoutCheck.Defects(graph));
        Assert.NotEmpty(Defects(graph));
    }

    private static LayoutNode At(string id, float x, float y) => new(id, 100, 50) { Centre = new Point(x, y) };

    /// <summary>A second opinion: the geometry again, written apart from the product's own check.</summary>
    internal static IEnumerable<string> Defects(Graph graph)
    {
        var labels = graph.Edges.Where(edge => edge.Label is not null).ToList();
        foreach (var (a, b) in Pairs(graph.Nodes).Where(pair => Overlap(pair.A.Box, pair.B.Box)))
        {
            yield return $"{a.Id} lies on {b.Id}";
        }

        foreach (var (a, b) in Pairs(labels).Where(pair => Overlap(pair.A.LabelBox!.Value, pair.B.LabelBox!.Value)))
        {
            yield return $"label of {a.From.Id}-{a.To.Id} lies on that of {b.From.Id}-{b.To.Id}";
        }

        foreach (var label in labels.Where(label => graph.Nodes.Any(node => Overlap(label.LabelBox!.Value, node.Box))))
        {
            yield return $"label of {label.From.Id}-{label.To.Id} lies on a box";
        }

        foreach (var (label, line) in labels.SelectMany(label => graph.Edges.Select(line => (label, line))).Where(pair =>
            pair.line != pair.label && pair.line.Leader != pair.label && RunsThrough(pair.line, pair.label.LabelBox!.Value)))
        {
            yield return $"label of {label.From.Id}-{label.To.Id} lies on the line of {line.From.Id}-{line.To.Id}";
        }

        foreach (var edge in graph.Edges.Where(edge => graph.Nodes.Any(node => RunsThrough(edge, node.Box))))
        {
            yield return $"line of {edge.From.Id}-{edge.To.Id} runs through a box";
        }

        foreach (var (a, b) in Pairs(graph.Groups).Where(pair => Overlap(pair.A.Box, pair.B.Box)))
        {
            yield return $"frame {a.Id} lies on frame {b.Id}";
        }

        foreach (var node in graph.Nodes.Where(node => graph.Groups.Any(group => group != node.Group && Overlap(group.Box, node.Box))))
        {
            yield return $"{node.Id} stands in a frame that is not its own";
        }
    }

    private static IEnumerable<(T A, T B)> Pairs<T>(IReadOnlyList<T> items) =>
        items.SelectMany((a, i) => items.Skip(i + 1).Select(b => (a, b)));

    private static bool RunsThrough(LayoutEdge edge, Box box) => edge.Points.Zip(edge.Points.Skip(1)).Any(piece =>
        Math.Max(piece.First.X, piece.Second.X) > box.Left + 2 && Math.Min(piece.First.X, piece.Second.X) < box.Right - 2 &&
        Math.Max(piece.First.Y, piece.Second.Y) > box.Top + 2 && Math.Min(piece.First.Y, piece.Second.Y) < box.Bottom - 2);

    private static bool Overlap(Box a, Box b) =>
        Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > 1 && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > 1;

    private static bool OnBorder(Point point, Box box) =>
        point.X >= box.Left - 0.1f && point.X <= box.Right + 0.1f && point.Y >= box.Top - 0.1f && point.Y <= box.Bottom + 0.1f &&
        (Math.Abs(point.X - box.Left) < 0.1f || Math.Abs(point.X - box.Right) < 0.1f || Math.Abs(point.Y - box.Top) < 0.1f || Math.Abs(point.Y - box.Bottom) < 0.1f);

    private static bool Contains(Box outer, Box inner) =>
        outer.Left <= inner.Left && outer.Right >= inner.Right && outer.Top <= inner.Top && outer.Bottom >= inner.Bottom;
}
