using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>Dashes that end in a stroke and not in a gap, so that an arrow head never floats.</summary>
internal static class Dashes
{
    private const float Stroke = 6;
    private const float Gap = 4;

    public static IReadOnlyList<float> Along(IReadOnlyList<Point> points)
    {
        var length = 0f;
        for (var i = 1; i < points.Count; i++)
        {
            length += points[i - 1].DistanceTo(points[i]);
        }

        var count = Math.Max(1, MathF.Round((length + Gap) / (Stroke + Gap)));
        var stretch = length / ((count * (Stroke + Gap)) - Gap);
        return stretch > 0.3f ? [Stroke * stretch, Gap * stretch] : [Stroke, Gap];
    }
}
