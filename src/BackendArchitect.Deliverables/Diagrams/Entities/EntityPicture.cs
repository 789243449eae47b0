using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>Lays out tables from left to right (the layered layout with its axes swapped) and draws them.</summary>
internal sealed class EntityPicture
{
    private const float RoleSize = 11;

    private static readonly Spacing Spacing = new() { BetweenBoxes = 34, ChannelMargin = 24, BetweenTracks = 13, BetweenPorts = 22, LeastChannel = 27 };

    private readonly EntityView _view;
    private readonly Theme _theme;
    private readonly Canvas _canvas = new();

    private EntityPicture(EntityView view, Theme theme) => (_view, _theme) = (view, theme);

    public static Scene Draw(EntityView view, Theme theme) => new EntityPicture(view, theme).Draw();

    private Scene Draw()
    {
        var nodes = _view.Tables.ToDictionary(table => table.Id, table => new LayoutNode(table.Id, table.Height, table.Width), StringComparer.Ordinal);
        var edges = _view.References.Select(reference => (Reference: reference, Edge: Edge(reference, nodes))).ToList();
        var graph = new Graph([.. nodes.Values], [.. edges.Select(edge => edge.Edge)], []) { Spacing = Spacing };
        LayeredLayout.Run(graph);
        var legend = EntityLegend.Width;
        var inner = Math.Max(graph.Height, Math.Max(legend, Heading.Width(_view.Title, _view.Subtitle)));
        Heading.Draw(_canvas, _theme, _view.Title, _view.Subtitle, inner);
        var origin = new Point(Heading.Margin + ((inner - graph.Height) / 2), Heading.Bottom + 6);
        foreach (var (reference, edge) in edges)
        {
            DrawLine(reference, edge, origin);
        }

        foreach (var (reference, edge) in edges)
        {
            DrawRole(reference, edge, origin);
        }

        foreach (var table in _view.Tables)
        {
            TablePainter.Draw(_canvas, _theme, table, Swap(nodes[table.Id].Box).Moved(origin.X, origin.Y));
        }

        var height = origin.Y + graph.Width + Heading.Margin + 30;
        EntityLegend.Draw(_canvas, _theme, new Point(Heading.Margin, height - Heading.Margin + 4));
        return _canvas.ToScene(inner + (2 * Heading.Margin), height, _theme.Background, _view.Alt);
    }

    private static Box Swap(Box box) => new(box.Top, box.Left, box.Bottom, box.Right);

    private static LayoutEdge Edge(Reference reference, Dictionary<string, LayoutNode> nodes)
    {
        var (parent, child) = (nodes[reference.Parent], nodes[reference.Child]);
        return reference.Role.Length == 0 || parent == child
            ? new LayoutEdge(parent, child)
            : new LayoutEdge(parent, child, 17, TextRuler.Measure(Role(reference), RoleSize, 400) + 10);
    }

    private static string Role(Reference reference) => TextRuler.Clip(Limits.Short(reference.Role), RoleSize, 400, 110);

    private void DrawLine(Reference reference, LayoutEdge edge, Point origin)
    {
        var points = (edge.IsLoop ? Loop(edge.From.Box) : edge.Points).Select(point => new Point(point.Y + origin.X, point.X + origin.Y)).ToList();
        if (points.Count < 2)
        {
            return;
        }

        _canvas.Route(points, _theme.Line, 1.4f);
        CrowFoot.Draw(_canvas, _theme, points[0], points[1], reference.AtParent);
        CrowFoot.Draw(_canvas, _theme, points[^1], points[^2], reference.AtChild);
    }

    /// <summary>Below the table, wide enough for a foot at each end. In the axes of the layout: its right is our below.</summary>
    private static List<Point> Loop(Box box)
    {
        var (below, left) = (box.Right, box.Top + 28);
        return [new(below, left), new(below + 26, left), new(below + 26, left + 48), new(below, left + 48)];
    }

    private void DrawRole(Reference reference, LayoutEdge edge, Point origin)
    {
        if (edge.Label is { } at)
        {
            var (role, centre) = (Role(reference), new Point(at.Y + origin.X, at.X + origin.Y));
            _canvas.Rectangle(Box.Around(centre.X, centre.Y, TextRuler.Measure(role, RoleSize, 400) + 8, 16), 3, _theme.Background);
            _canvas.Text(centre with { Y = centre.Y + 4 }, role, RoleSize, _theme.Muted, 400, TextAnchor.Middle);
        }
    }
}
