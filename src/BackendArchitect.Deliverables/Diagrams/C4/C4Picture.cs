using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Lays out a C4 view and draws it.</summary>
internal sealed class C4Picture
{
    private readonly C4View _view;
    private readonly Theme _theme;
    private readonly Dictionary<string, C4Box> _boxes;
    private readonly Dictionary<string, BoxText> _texts;
    private readonly List<(LayoutEdge Edge, C4Arrow Arrow, ArrowText Text)> _arrows;
    private readonly Graph _graph;

    private C4Picture(C4View view, Theme theme)
    {
        _view = view;
        _theme = theme;
        _boxes = view.Boxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        _texts = view.Boxes.ToDictionary(box => box.Id, box => new BoxText(box), StringComparer.Ordinal);
        var groups = view.Frames.ToDictionary(frame => frame.Id, frame => new LayoutGroup(frame.Id) { Tier = frame.Tier }, StringComparer.Ordinal);
        var nodes = view.Boxes.ToDictionary(
            box => box.Id,
            box => _texts[box.Id].ToNode(box, box.Frame is null ? null : groups[box.Frame], Tallest(box)),
            StringComparer.Ordinal);
        _arrows = [.. view.Arrows.Select(arrow => (Arrow: arrow, Text: new ArrowText(arrow)))
            .Select(arrow => (arrow.Text.ToEdge(nodes[arrow.Arrow.From], nodes[arrow.Arrow.To]), arrow.Arrow, arrow.Text))];
        _graph = new Graph([.. nodes.Values], [.. _arrows.Select(arrow => arrow.Edge)], [.. groups.Values]);
    }

    public static Scene Draw(C4View view, Theme theme) => new C4Picture(view, theme).Draw();

    /// <summary>The tallest text of the boxes of one shape in one frame.</summary>
    private float Tallest(C4Box box) => _view.Boxes.Where(other => other.Frame == box.Frame && other.Shape == box.Shape).Max(other => _texts[other.Id].Height);

    private Scene Draw()
    {
        LayeredLayout.Run(_graph);
        var legend = new Legend(_view);
        var inner = Math.Max(_graph.Width, Math.Max(legend.Width, Heading.Width(_view.Title, _view.Subtitle)));
        var origin = new Point(Heading.Margin + ((inner - _graph.Width) / 2), Heading.Bottom);
        var canvas = new Canvas();
        Heading.Draw(canvas, _theme, _view.Title, _view.Subtitle, inner);
        DrawGraph(canvas, origin);
        var height = origin.Y + _graph.Height + Heading.Margin + 44;
        legend.Draw(canvas, _theme, new Point(Heading.Margin, height - Heading.Margin));
        return canvas.ToScene(inner + (2 * Heading.Margin), height, _theme.Background, _view.Alt);
    }

    private void DrawGraph(Canvas canvas, Point origin)
    {
        foreach (var group in _graph.Groups)
        {
            FramePainter.DrawFrame(canvas, _theme, group.Box.Moved(origin.X, origin.Y));
        }

        foreach (var (edge, arrow, _) in _arrows)
        {
            ArrowPainter.DrawLine(canvas, _theme, edge, arrow.Async, node => _boxes[node.Id].Shape, origin);
        }

        foreach (var node in _graph.Nodes)
        {
            BoxPainter.Draw(canvas, _theme, _boxes[node.Id], _texts[node.Id], node.Box.Moved(origin.X, origin.Y));
        }

        foreach (var (edge, _, text) in _arrows)
        {
            if (edge.Label is { } at)
            {
                var ground = _graph.Groups.Any(group => group.Box.Contains(at)) ? _theme.FrameFill : _theme.Background;
                ArrowPainter.DrawLabel(canvas, _theme, text, new Point(at.X + origin.X, at.Y + origin.Y), ground);
            }
        }

        foreach (var (group, frame) in _graph.Groups.Zip(_view.Frames))
        {
            FramePainter.DrawTitle(canvas, _theme, frame.Name, _graph, group.Box, origin);
        }
    }
}
