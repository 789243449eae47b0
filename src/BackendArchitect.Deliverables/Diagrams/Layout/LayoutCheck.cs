using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Looks at a finished layout for what no reader should see.</summary>
internal static class LayoutCheck
{
    /// <summary>What lies on something else, one line each; empty for a clean layout.</summary>
    public static IReadOnlyList<string> Defects(Graph graph) =>
        [.. Boxes(graph), .. Labels(graph), .. Lines(graph), .. Frames(graph)];

    /// <summary>Whether an arrow enters a rectangle by more than <paramref name="slack"/> pixels.</summary>
    public static bool Cuts(LayoutEdge edge, Box box, float slack)
    {
        for (var i = 1; i < edge.Points.Count; i++)
        {
            if (box.CutBy(edge.Points[i - 1], edge.Points[i], slack))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Boxes(Graph graph) =>
        from i in Enumerable.Range(0, graph.Nodes.Count)
        from j in Enumerable.Range(0, i)
        where graph.Nodes[i].Box.Overlaps(graph.Nodes[j].Box, 1)
        select $"box {graph.Nodes[i].Id} lies on box {graph.Nodes[j].Id}";

    private static IEnumerable<string> Labels(Graph graph)
    {
        var labelled = graph.Edges.Where(edge => edge.Label is not null).ToList();
        for (var i = 0; i < labelled.Count; i++)
        {
            var box = labelled[i].LabelBox!.Value;
            if (labelled.Take(i).Any(other => other.LabelBox!.Value.Overlaps(box, 1)))
            {
                yield return $"label of {Name(labelled[i])} lies on another label";
            }

            if (graph.Nodes.Any(node => node.Box.Overlaps(box, 1)))
            {
                yield return $"label of {Name(labelled[i])} lies on a box";
            }

            if (graph.Edges.FirstOrDefault(other => other != labelled[i] && other.Leader != labelled[i] && Cuts(other, box, 2)) is { } line)
            {
                yield return $"label of {Name(labelled[i])} lies on the line of {Name(line)}";
            }
        }
    }

    private static IEnumerable<string> Lines(Graph graph) =>
        from edge in graph.Edges
        from node in graph.Nodes
        where Cuts(edge, node.Box, 2)
        select $"line of {Name(edge)} runs through box {node.Id}";

    private static IEnumerable<string> Frames(Graph graph)
    {
        for (var i = 0; i < graph.Groups.Count; i++)
        {
            var frame = graph.Groups[i];
            if (graph.Groups.Take(i).Any(other => other.Box.Overlaps(frame.Box, 1)))
            {
                yield return $"frame {frame.Id} lies on another frame";
            }

            if (graph.Nodes.Any(node => node.Group != frame && node.Box.Overlaps(frame.Box, 1)))
            {
                yield return $"frame {frame.Id} covers a box of another";
            }
        }
    }

    private static string Name(LayoutEdge edge) => $"{edge.From.Id} to {edge.To.Id}";
}
