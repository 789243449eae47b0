using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Says what the colours and lines of a C4 picture mean; only those that occur.</summary>
internal sealed class Legend(C4View view)
{
    private const float Size = 11;
    private const float Between = 16;
    private const float Sample = 30;

    private readonly List<KindStyle> _styles = [.. view.Boxes.Select(box => box.Style).DistinctBy(style => style.Name)];
    private readonly List<(string Name, bool Async)> _lines = [.. view.Arrows.Select(arrow => (arrow.Async ? "Asynchronous" : "Call", arrow.Async)).Distinct().Order()];

    public float Width => _styles.Sum(style => 22 + Measure(style.Name) + Between) + _lines.Sum(line => Sample + 6 + Measure(line.Name) + Between);

    /// <param name="bottom">Left end of the base line.</param>
    public void Draw(Canvas canvas, Theme theme, Point bottom)
    {
        var (x, y) = bottom;
        foreach (var style in _styles)
        {
            canvas.Rectangle(Box.Of(x, y - 11, 16, 12), 3, style.Fill, style.Stroke, 1.2f);
            canvas.Text(new Point(x + 22, y - 1), style.Name, Size, theme.Muted);
            x += 22 + Measure(style.Name) + Between;
        }

        foreach (var (name, isAsync) in _lines.OrderBy(line => line.Async))
        {
            var (start, tip) = (new Point(x, y - 5), new Point(x + Sample, y - 5));
            canvas.Line(start, start with { X = tip.X - 6 }, theme.Line, ArrowPainter.Pen, isAsync ? [6, 4] : null);
            canvas.Arrow(start, tip, theme.Line);
            canvas.Text(new Point(x + Sample + 6, y - 1), name, Size, theme.Muted);
            x += Sample + 6 + Measure(name) + Between;
        }
    }

    private static float Measure(string text) => TextRuler.Measure(text, Size, 400);
}
