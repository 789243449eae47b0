using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>Level bars, each with its value behind it: no axis to read off.</summary>
internal static class BarPicture
{
    private const float Plot = 430;
    private const float Row = 34;
    private const float NameSize = 13;
    private const float LongestName = 340;
    private const float Gap = 10;

    public static Scene Draw(Chart chart, IReadOnlyList<Bar> bars, Theme theme)
    {
        var left = Heading.Margin + bars.Max(bar => TextRuler.Measure(Name(bar), NameSize, 400)) + Gap;
        var most = Math.Max(bars.Max(bar => bar.High), double.Epsilon);
        var behind = bars.Max(bar => Behind(bar, most));
        var inner = Math.Max(left + behind - Heading.Margin, Heading.Width(chart.Title, chart.Subtitle));
        var canvas = new Canvas();
        Heading.Draw(canvas, theme, chart.Title, chart.Subtitle, inner);
        var top = Heading.Bottom + 12;
        foreach (var (bar, at) in bars.Select((bar, at) => (bar, at)))
        {
            Draw(canvas, theme, bar, new Point(left, top + (at * Row)), most);
        }

        canvas.Line(new Point(left, top), new Point(left, top + (bars.Count * Row)), theme.Line, 1.2f);
        return canvas.ToScene(inner + (2 * Heading.Margin), top + (bars.Count * Row) + Heading.Margin, theme.Background, chart.Alt);
    }

    private static void Draw(Canvas canvas, Theme theme, Bar bar, Point corner, double most)
    {
        var (low, high) = (Length(bar.Low, most), Length(bar.High, most));
        var (fill, pale) = bar.Stands ? (theme.Accent, theme.System.Fill) : (theme.Line, theme.Grid);
        var baseline = corner.Y + 22;
        canvas.Text(new Point(corner.X - Gap, baseline), Name(bar), NameSize, theme.Ink, bar.Stands ? 600 : 400, TextAnchor.End);
        canvas.Rectangle(Box.Of(corner.X, corner.Y + 7, high, 20), 0, pale);
        canvas.Rectangle(Box.Of(corner.X, corner.Y + 7, low, 20), 0, fill);
        canvas.Text(new Point(corner.X + high + 8, baseline), bar.Says, 12, theme.Ink, 600);
        canvas.Text(new Point(corner.X + high + 8 + TextRuler.Measure(bar.Says, 12, 600) + 8, baseline), bar.Note, 12, theme.Muted);
    }

    private static string Name(Bar bar) => TextRuler.Clip(Limits.Short(bar.Name), NameSize, 600, LongestName);

    private static float Length(double value, double most) => (float)(Math.Max(0, value) / most * Plot);

    private static float Behind(Bar bar, double most) =>
        Length(bar.High, most) + 16 + TextRuler.Measure(bar.Says, 12, 600) + TextRuler.Measure(bar.Note, 12, 400);
}
