using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Turns outlines and glyphs into polygons of straight edges, in device pixels.</summary>
internal static class Flattener
{
    private const int CurveSteps = 10;
    private const int GlyphSteps = 5;

    public static List<List<Point>> Flatten(IReadOnlyList<PathStep> steps, float scale)
    {
        var contours = new List<List<Point>>();
        foreach (var step in steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    contours.Add([Scaled(step.To, scale)]);
                    break;
                case PathVerb.Line:
                    contours[^1].Add(Scaled(step.To, scale));
                    break;
                case PathVerb.Curve:
                    AddCubic(contours[^1], Scaled(step.First, scale), Scaled(step.Second, scale), Scaled(step.To, scale));
                    break;
                default:
                    contours[^1].Add(contours[^1][0]);
                    break;
            }
        }

        return contours;
    }

    /// <summary>The contours of one glyph with its origin at <paramref name="origin"/>.</summary>
    /// <param name="size">Device pixels to the em.</param>
    public static IEnumerable<List<Point>> Flatten(Glyph glyph, Point origin, float size) =>
        glyph.Contours.Where(contour => contour.Length > 1).Select(contour => Flatten(contour, origin, size));

    private static List<Point> Flatten(GlyphPoint[] contour, Point origin, float size)
    {
        var first = Array.FindIndex(contour, point => point.OnCurve);
        var start = first >= 0 ? Place(contour[first], origin, size) : Middle(Place(contour[0], origin, size), Place(contour[^1], origin, size));
        var polygon = new List<Point> { start };
        Point? control = null;
        for (var i = 1; i <= contour.Length; i++)
        {
            var point = contour[((first >= 0 ? first : contour.Length - 1) + i) % contour.Length];
            var at = Place(point, origin, size);
            if (control is { } bend)
            {
                AddQuadratic(polygon, bend, point.OnCurve ? at : Middle(bend, at));
            }
            else if (point.OnCurve)
            {
                polygon.Add(at);
            }

            control = point.OnCurve ? null : at;
        }

        if (control is { } last)
        {
            AddQuadratic(polygon, last, start);
        }

        polygon.Add(start);
        return polygon;
    }

    private static Point Scaled(Point point, float scale) => new(point.X * scale, point.Y * scale);

    private static Point Place(GlyphPoint point, Point origin, float size) => new(origin.X + (point.X * size), origin.Y - (point.Y * size));

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static void AddCubic(List<Point> polygon, Point first, Point second, Point to)
    {
        var from = polygon[^1];
        for (var i = 1; i <= CurveSteps; i++)
        {
            var t = i / (float)CurveSteps;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            polygon.Add(new Point(
                (a * from.X) + (b * first.X) + (c * second.X) + (d * to.X),
                (a * from.Y) + (b * first.Y) + (c * second.Y) + (d * to.Y)));
        }
    }

    private static void AddQuadratic(List<Point> polygon, Point control, Point to)
    {
        var from = polygon[^1];
        for (var i = 1; i <= GlyphSteps; i++)
        {
            var t = i / (float)GlyphSteps;
            var u = 1 - t;
            var (a, b, c) = (u * u, 2 * u * t, t * t);
            polygon.Add(new Point((a * from.X) + (b * control.X) + (c * to.X), (a * from.Y) + (b * control.Y) + (c * to.Y)));
        }
    }
}
