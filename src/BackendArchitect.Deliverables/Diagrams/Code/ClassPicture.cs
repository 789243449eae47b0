using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Code;

/// <summary>Lays out classes from top to bottom and draws them.</summary>
internal static class ClassPicture
{
    private const float LabelSize = 11;

    public static Scene Draw(ClassView view, Theme theme)
    {
        var nodes = view.Classes.ToDictionary(box => box.Name, box => new LayoutNode(box.Name, box.Width, box.Height), StringComparer.Ordinal);
        var edges = view.Lines.Where(line => nodes.ContainsKey(line.From) && nodes.ContainsKey(line.To))
            .Select(line => (Line: line, Edge: new LayoutEdge(nodes[line.From], nodes[line.To], TextRuler.Measure(line.Label, LabelSize, 400) + 10, 17))).ToList();
        var graph = new Graph([.. nodes.Values], [.. edges.Select(edge => edge.Edge)], []);
        LayeredLayout.Run(graph);

        var canvas = new Canvas();
        var inner = Math.Max(graph.Width, Heading.Width(view.Title, view.Subtitle));
        Heading.Draw(canvas, theme, view.Title, view.Subtitle, inner);
        var origin = new Point(Heading.Margin + ((inner - graph.Width) / 2), Heading.Bottom + 6);
        foreach (var (line, edge) in edges)
        {
            Draw(canvas, theme, line, [.. edge.Points.Select(point => Moved(point, origin))]);
        }

        foreach (var (line, edge) in edges)
        {
            if (edge.Label is { } at)
            {
                var centre = Moved(at, origin);
                canvas.Rectangle(Box.Around(centre.X, centre.Y, TextRuler.Measure(line.Label, LabelSize, 400) + 8, 16), 3, theme.Background);
                canvas.Text(centre with { Y = centre.Y + 4 }, line.Label, LabelSize, theme.Muted, 400, TextAnchor.Middle);
            }
        }

        foreach (var box in view.Classes)
        {
            Draw(canvas, theme, box, nodes[box.Name].Box.Moved(origin.X, origin.Y));
        }

        return canvas.ToScene(inner + (2 * Heading.Margin), origin.Y + graph.Height + Heading.Margin, theme.Background, view.Alt);
    }

    private static void Draw(Canvas canvas, Theme theme, ClassLine line, IReadOnlyList<Point> points)
    {
        if (points.Count < 2)
        {
            return;
        }

        canvas.Route(points, theme.Line, 1.4f, line.IsOwned ? null : [6, 4]);
        if (line.IsOwned)
        {
            Diamond(canvas, theme, points[0], points[1]);
        }
        else
        {
            canvas.OpenArrow(points[^2], points[^1], theme.Line);
        }
    }

    /// <summary>The filled diamond at the owner.</summary>
    private static void Diamond(Canvas canvas, Theme theme, Point at, Point next)
    {
        var end = at.Towards(next, 14);
        var middle = at.Towards(next, 7);
        var (dx, dy) = ((end.Y - at.Y) / 14 * 5, (end.X - at.X) / 14 * 5);
        canvas.Path([PathStep.Move(at.X, at.Y), PathStep.Line(middle.X + dx, middle.Y + dy), PathStep.Line(end.X, end.Y), PathStep.Line(middle.X - dx, middle.Y - dy), PathStep.Close()], theme.Line);
    }

    private static void Draw(Canvas canvas, Theme theme, ClassBox box, Box place)
    {
        canvas.Rectangle(place, 6, theme.Background, box.Style.Stroke, 1.5f);
        canvas.Path(Outlines.Tab(place with { Bottom = place.Top + ClassBox.HeadHeight }, 6), box.Style.Fill, box.Style.Stroke, 1.5f);
        canvas.Text(new Point(place.CentreX, place.Top + 16), $"«{box.Stereotype}»", 10, theme.Muted, 400, TextAnchor.Middle);
        canvas.Text(new Point(place.CentreX, place.Top + 33), box.Name, 13, box.Style.Ink, 700, TextAnchor.Middle);
        var y = place.Top + ClassBox.HeadHeight;
        foreach (var rows in new[] { box.Fields, box.Methods }.Where(rows => rows.Count > 0))
        {
            if (y > place.Top + ClassBox.HeadHeight)
            {
                canvas.Line(new Point(place.Left, y), new Point(place.Right, y), theme.Grid);
            }

            foreach (var (row, at) in rows.Select((row, at) => (row, at)))
            {
                canvas.Text(new Point(place.Left + 12, y + 17 + (at * ClassBox.RowHeight)), row, ClassBox.RowSize, theme.Ink);
            }

            y += (rows.Count * ClassBox.RowHeight) + 10;
        }
    }

    private static Point Moved(Point point, Point by) => new(point.X + by.X, point.Y + by.Y);
}
