using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Lays out boxes, frames and arrows from top to bottom, with right-angled arrows and a place of its own for every label.</summary>
/// <remarks>Sugiyama's layered method with groups, label rows, ports and channel routing. To lay out from left to right, swap the axes.</remarks>
internal static class LayeredLayout
{
    /// <summary>The best of a few tries: as asked, with one row a group, and with more room.</summary>
    public static void Run(Graph graph)
    {
        if (graph.Nodes.Count == 0)
        {
            return;
        }

        var asked = graph.Spacing;
        var wide = asked with { BetweenBoxes = asked.BetweenBoxes * 2, BetweenTracks = asked.BetweenTracks + 8, ChannelMargin = asked.ChannelMargin + 6 };
        (bool OneRow, Spacing Spacing)[] tries = [(false, asked), (false, wide), (true, asked), (true, wide)];
        var (best, fewest) = (0, int.MaxValue);
        for (var i = 0; i < tries.Length && fewest > 0; i++)
        {
            Try(graph, tries[i]);
            var defects = LayoutCheck.Defects(graph).Count;
            (best, fewest) = defects < fewest ? (i, defects) : (best, fewest);
        }

        if (fewest > 0)
        {
            Try(graph, tries[best]);
        }
    }

    private static void Try(Graph graph, (bool OneRow, Spacing Spacing) how)
    {
        (graph.OneRowGroups, graph.Spacing) = how;
        new Ranking(graph).Run();
        Layering.Run(graph);
        new Ordering(graph).Run();
        new Placement(graph).Run();
        new Straightening(graph).Run();
        new Routing(graph).Run();
        LabelSlide.Run(graph);
        MoveToOrigin(graph);
    }

    private static void MoveToOrigin(Graph graph)
    {
        var left = graph.Nodes.Select(node => node.Box.Left)
            .Concat(graph.Groups.Select(group => group.Box.Left))
            .Concat(graph.Edges.SelectMany(edge => edge.Points.Select(point => point.X)))
            .Concat(graph.Edges.Select(edge => edge.LabelBox?.Left ?? float.MaxValue))
            .Min();
        foreach (var node in graph.Nodes)
        {
            node.Centre = node.Centre with { X = node.Centre.X - left };
        }

        foreach (var edge in graph.Edges)
        {
            edge.Join = edge.Join with { X = edge.Join.X - left };
            edge.Label = edge.Label is { } at ? at with { X = at.X - left } : null;
            for (var i = 0; i < edge.Points.Count; i++)
            {
                edge.Points[i] = edge.Points[i] with { X = edge.Points[i].X - left };
            }
        }

        foreach (var group in graph.Groups)
        {
            group.Box = group.Box.Moved(-left, 0);
        }

        graph.Width = graph.Nodes.Select(node => node.Box.Right)
            .Concat(graph.Groups.Select(group => group.Box.Right))
            .Concat(graph.Edges.SelectMany(edge => edge.Points.Select(point => point.X)))
            .Concat(graph.Edges.Select(edge => edge.LabelBox?.Right ?? 0))
            .Max();
    }
}
