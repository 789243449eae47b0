using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Draws arrows and their labels.</summary>
internal static class ArrowPainter
{
    public const float Pen = 1.4f;

    /// <param name="shapes">Shape of each box by its id; lines go on to the curved edge of a drum.</param>
    public static void DrawLine(Canvas canvas, Theme theme, LayoutEdge edge, bool isAsync, Func<LayoutNode, BoxShape> shapes, Point origin)
    {
        if (edge.Points.Count < 2)
        {
            return;
        }

        if (edge.Leader is not null)
        {
            DrawBranch(canvas, theme, edge, shapes, origin);
            return;
        }

        var points = edge.Points.ToList();
        points[0] = OnShape(points[0], edge.From, shapes(edge.From));
        points[^1] = OnShape(points[^1], edge.To, shapes(edge.To));
        points = [.. points.Select(point => new Point(point.X + origin.X, point.Y + origin.Y))];
        var (before, tip) = (points[^2], points[^1]);
        points[^1] = before.DistanceTo(tip) > 8 ? tip.Towards(before, 6) : tip;
        canvas.Route(points, theme.Line, Pen, isAsync ? Dashes.Along(points) : null);
        canvas.Arrow(before, tip, theme.Line);
    }

    /// <summary>Only as far as the line it joins: drawn twice, that would look thicker than the others.</summary>
    private static void DrawBranch(Canvas canvas, Theme theme, LayoutEdge edge, Func<LayoutNode, BoxShape> shapes, Point origin)
    {
        const float Shared = 10;
        var start = OnShape(edge.Points[0], edge.From, shapes(edge.From));
        var (join, end) = (edge.Join, edge.Join with { Y = edge.Join.Y + Shared });
        Point[] points = MathF.Abs(start.X - join.X) > 1 ? [start, start with { Y = join.Y }, join, end] : [start, end];
        canvas.Route([.. points.Select(point => new Point(point.X + origin.X, point.Y + origin.Y))], theme.Line, Pen);
    }

    public static void DrawLabel(Canvas canvas, Theme theme, ArrowText text, Point centre, string ground)
    {
        var height = text.Lines.Count * ArrowText.Line;
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var y = centre.Y - (height / 2) + (i * ArrowText.Line) + 11;
            var width = Fonts.TextRuler.Measure(text.Lines[i], ArrowText.Size, 400);
            canvas.Rectangle(Box.Of(centre.X - (width / 2) - 4, y - 12, width + 8, ArrowText.Line + 2), 3, ground);
        }

        for (var i = 0; i < text.Lines.Count; i++)
        {
            var y = centre.Y - (height / 2) + (i * ArrowText.Line) + 11;
            canvas.Text(new Point(centre.X, y), text.Lines[i], ArrowText.Size, theme.Muted, 400, TextAnchor.Middle);
        }
    }

    private static Point OnShape(Point end, LayoutNode node, BoxShape shape)
    {
        var sag = BoxPainter.Sag(shape, node.Box, end.X);
        if (MathF.Abs(end.Y - node.Box.Top) < 1)
        {
            return end with { Y = end.Y + sag };
        }

        return MathF.Abs(end.Y - node.Box.Bottom) < 1 ? end with { Y = end.Y - sag } : end;
    }
}
