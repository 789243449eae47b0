using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Moves the label of an arrow that runs under its row along its line until nothing lies in the way.</summary>
internal static class LabelSlide
{
    private const int Tries = 24;

    public static void Run(Graph graph)
    {
        foreach (var edge in graph.Edges.Where(edge => edge.Chain is null && edge.Label is not null && edge.Points.Count == 4))
        {
            var (from, to) = (edge.Points[1].X, edge.Points[2].X);
            var places = Enumerable.Range(0, Tries + 1)
                .Select(i => 0.5f + ((i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.9f / Tries))
                .Select(share => new Point(from + ((to - from) * share), edge.Label!.Value.Y));
            edge.Label = places.Cast<Point?>().FirstOrDefault(place => IsFree(graph, edge, place!.Value)) ?? edge.Label;
        }
    }

    private static bool IsFree(Graph graph, LayoutEdge edge, Point place)
    {
        var box = Box.Around(place.X, place.Y, edge.LabelWidth, edge.LabelHeight);
        return graph.Edges.Where(other => other != edge)
            .All(other => other.LabelBox?.Overlaps(box) != true && !LayoutCheck.Cuts(other, box, 0));
    }
}
