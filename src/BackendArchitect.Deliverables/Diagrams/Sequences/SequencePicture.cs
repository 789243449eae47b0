using System.Globalization;
using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>Draws who calls whom, from top to bottom, with numbered messages.</summary>
internal sealed class SequencePicture
{
    private const float Line = 15;
    private const float HalfBar = 4;

    private readonly SequenceView _view;
    private readonly Theme _theme;
    private readonly SequenceColumns _columns;
    private readonly Canvas _canvas = new();
    private readonly float[] _y;
    private readonly float _headHeight;
    private readonly float _bottom;
    private readonly Activations _activations;
    private readonly FragmentFrames _frames;

    private SequencePicture(SequenceView view, Theme theme)
    {
        (_view, _theme, _columns) = (view, theme, new SequenceColumns(view));
        _frames = new FragmentFrames(view, _columns);
        _headHeight = (_columns.Names.Select(lines => lines.Count).DefaultIfEmpty(1).Max() * 17) + 20;
        _y = new float[view.Steps.Count];
        var y = Heading.Bottom + 4 + _headHeight + 14;
        for (var i = 0; i < _y.Length; i++)
        {
            y = _frames.After(i, Place(i, _frames.Before(i, y)));
        }

        _bottom = y + 16;
        _activations = new Activations(view.Steps, _y);
    }

    public static Scene Draw(SequenceView view, Theme theme) => new SequencePicture(view, theme).Draw();

    private bool IsLoop(int step) => _view.Steps[step].From == _view.Steps[step].To;

    /// <summary>Gives a step its height.</summary>
    /// <returns>Where the next one may begin.</returns>
    private float Place(int step, float y)
    {
        var text = _columns.Messages[step].Count * Line;
        _y[step] = y + (IsLoop(step) ? Math.Max(8, (text / 2) - 4) : text + 9);
        return _y[step] + (IsLoop(step) ? Math.Max(34, (text / 2) + 20) : 11);
    }

    private Scene Draw()
    {
        var inner = Math.Max(Math.Max(_columns.Right, _frames.Right) - Heading.Margin, Heading.Width(_view.Title, _view.Subtitle));
        Heading.Draw(_canvas, _theme, _view.Title, _view.Subtitle, inner);
        DrawLifeLines();
        _frames.Draw(_canvas, _theme);
        for (var i = 0; i < _view.Steps.Count; i++)
        {
            DrawStep(i);
        }

        for (var i = 0; i < _view.Participants.Count; i++)
        {
            DrawHead(i, Heading.Bottom + 4);
            DrawHead(i, _bottom);
        }

        return _canvas.ToScene(inner + (2 * Heading.Margin), _bottom + _headHeight + Heading.Margin, _theme.Background, _view.Alt);
    }

    private void DrawLifeLines()
    {
        for (var i = 0; i < _view.Participants.Count; i++)
        {
            var (x, style) = (_columns.X[i], _view.Participants[i].Style);
            _canvas.Line(new Point(x, Heading.Bottom + 4 + _headHeight), new Point(x, _bottom), _theme.FrameLine, 1.2f, [4, 4]);
            foreach (var (from, to) in _activations.Of(_view.Participants[i].Id))
            {
                _canvas.Rectangle(new Box(x - HalfBar, from, x + HalfBar, to), 2, style.Fill, style.Stroke, 1.1f);
            }
        }
    }

    private void DrawStep(int i)
    {
        var step = _view.Steps[i];
        if (IsLoop(i))
        {
            DrawLoop(i);
        }
        else
        {
            DrawMessage(i, step);
        }

        var at = new Point(_columns.X[_columns.IndexOf(step.From)], _y[i]);
        _canvas.Circle(at, 8, _theme.Accent);
        _canvas.Text(at with { Y = at.Y + 3.6f }, (i + 1).ToString(CultureInfo.InvariantCulture), 9.5f, _theme.Background, 700, TextAnchor.Middle);
    }

    private void DrawLoop(int i)
    {
        var (x, y) = (_columns.X[_columns.IndexOf(_view.Steps[i].From)], _y[i]);
        var bar = _activations.IsActive(_view.Steps[i].From, y + 22) ? HalfBar : 0;
        _canvas.Route([new(x, y), new(x + 30, y), new(x + 30, y + 22), new(x + bar + 6, y + 22)], _theme.Line, 1.5f);
        _canvas.Arrow(new Point(x + 30, y + 22), new Point(x + bar, y + 22), _theme.Line);
        var lines = _columns.Messages[i];
        for (var line = 0; line < lines.Count; line++)
        {
            DrawText(lines[line], new Point(x + 38, y + 15 + ((line - ((lines.Count - 1) / 2f)) * Line)), TextAnchor.Start);
        }
    }

    private void DrawMessage(int i, FlowStep step)
    {
        var (from, to) = (_columns.X[_columns.IndexOf(step.From)], _columns.X[_columns.IndexOf(step.To)]);
        var direction = MathF.Sign(to - from);
        var bar = _activations.IsActive(step.To, _y[i]) ? HalfBar : 0;
        var start = new Point(from + (direction * 8), _y[i]);
        var tip = new Point(to - (direction * bar), _y[i]);
        var end = tip with { X = tip.X - (direction * (step.Reply ? 1 : 7)) };
        var ink = step.Reply ? _theme.Muted : _theme.Line;
        _canvas.Line(start, end, ink, 1.5f, step.Reply || step.Async ? Dashes.Along([start, end]) : null);
        if (step.Reply)
        {
            _canvas.OpenArrow(start, tip, ink);
        }
        else
        {
            _canvas.Arrow(start, tip, ink);
        }

        var (middle, lines) = (((from + to) / 2) + (direction * 5), _columns.Messages[i]);
        for (var line = 0; line < lines.Count; line++)
        {
            DrawText(lines[line], new Point(middle, _y[i] - 7 - ((lines.Count - 1 - line) * Line)), TextAnchor.Middle);
        }
    }

    /// <summary>Text on a patch of ground, so that life lines it crosses do not strike it through.</summary>
    private void DrawText(string text, Point at, TextAnchor anchor)
    {
        var width = TextRuler.Measure(text, SequenceColumns.MessageSize, 400);
        var left = anchor == TextAnchor.Middle ? at.X - (width / 2) : at.X;
        _canvas.Rectangle(Box.Of(left - 3, at.Y - 11, width + 6, Line), 3, _theme.Background);
        _canvas.Text(at, text, SequenceColumns.MessageSize, _theme.Ink, 400, anchor);
    }

    private void DrawHead(int i, float top)
    {
        var (style, lines, x) = (_view.Participants[i].Style, _columns.Names[i], _columns.X[i]);
        _canvas.Rectangle(Box.Of(x - (_columns.Widths[i] / 2), top, _columns.Widths[i], _headHeight), 8, style.Fill, style.Stroke, 1.6f);
        for (var line = 0; line < lines.Count; line++)
        {
            var y = top + (_headHeight / 2) + 5 + ((line - ((lines.Count - 1) / 2f)) * 17);
            _canvas.Text(new Point(x, y), lines[line], SequenceColumns.NameSize, style.Ink, 700, TextAnchor.Middle);
        }
    }
}
