using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Turns lines into polygons as wide as the pen, dashed where asked.</summary>
internal static class Stroker
{
    private const float Tiny = 1e-4f;

    /// <param name="half">Half the width of the pen, device pixels.</param>
    public static List<List<Point>> Stroke(List<Point> line, float half)
    {
        var polygons = new List<List<Point>>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Normal(line[i - 1], line[i], half) is not { } normal)
            {
                continue;
            }

            polygons.Add(Band(line[i - 1], line[i], normal));
            if (Following(line, i) is { } next)
            {
                AddJoint(polygons, line[i - 1], line[i], next, half);
            }
        }

        return polygons;
    }

    /// <summary>Cuts a line into its dashes.</summary>
    /// <param name="dash">Lengths of stroke and gap in turn, device pixels.</param>
    public static IEnumerable<List<Point>> Dashes(List<Point> line, float[] dash)
    {
        var (index, left, drawing) = (0, dash[0], true);
        var piece = new List<Point> { line[0] };
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var length = from.DistanceTo(to);
            var done = 0f;
            while (length - done > left)
            {
                done += left;
                var turn = from.Towards(to, done);
                if (drawing)
                {
                    piece.Add(turn);
                    yield return piece;
                }

                piece = [turn];
                drawing = !drawing;
                index = (index + 1) % dash.Length;
                left = dash[index];
            }

            left -= length - done;
            if (drawing)
            {
                piece.Add(to);
            }
        }

        if (drawing && piece.Count > 1)
        {
            yield return piece;
        }
    }

    /// <summary>The point after a corner; round a closed line it is the second one.</summary>
    private static Point? Following(List<Point> line, int i)
    {
        if (i + 1 < line.Count)
        {
            return line[i + 1];
        }

        return line[0] == line[^1] ? line[1] : null;
    }

    private static Point? Normal(Point from, Point to, float half)
    {
        var length = from.DistanceTo(to);
        return length < Tiny ? null : new Point(-(to.Y - from.Y) / length * half, (to.X - from.X) / length * half);
    }

    private static List<Point> Band(Point from, Point to, Point normal) =>
    [
        new(from.X + normal.X, from.Y + normal.Y),
        new(from.X - normal.X, from.Y - normal.Y),
        new(to.X - normal.X, to.Y - normal.Y),
        new(to.X + normal.X, to.Y + normal.Y),
        new(from.X + normal.X, from.Y + normal.Y),
    ];

    /// <summary>Fills the wedge that opens on the outer side of a corner, wound like the bands so that areas add up.</summary>
    private static void AddJoint(List<List<Point>> polygons, Point from, Point corner, Point next, float half)
    {
        var turn = ((corner.X - from.X) * (next.Y - corner.Y)) - ((corner.Y - from.Y) * (next.X - corner.X));
        if (MathF.Abs(turn) < 1e-3f || Normal(from, corner, half) is not { } entering || Normal(corner, next, half) is not { } leaving)
        {
            return;
        }

        polygons.Add(turn < 0
            ? [corner, Add(corner, leaving), Add(corner, entering), corner]
            : [corner, Subtract(corner, entering), Subtract(corner, leaving), corner]);
    }

    private static Point Add(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    private static Point Subtract(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);
}
