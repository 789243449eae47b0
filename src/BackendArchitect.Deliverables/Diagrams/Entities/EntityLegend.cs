using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>Says what key chips and line ends mean.</summary>
internal static class EntityLegend
{
    private const float Size = 11;

    private static readonly (Key Key, string Name)[] Keys = [(Key.Primary, "Primary key"), (Key.Foreign, "Foreign key"), (Key.Unique, "Unique")];

    private static readonly (Multiplicity Many, string Name)[] Ends =
        [(Multiplicity.ExactlyOne, "exactly one"), (Multiplicity.ZeroOrOne, "zero or one"), (Multiplicity.ZeroOrMore, "zero or more")];

    public static float Width => Keys.Sum(key => 52 + Measure(key.Name)) + Ends.Sum(end => 60 + Measure(end.Name));

    /// <param name="bottom">Left end of the base line.</param>
    public static void Draw(Canvas canvas, Theme theme, Point bottom)
    {
        var (x, y) = bottom;
        foreach (var (key, name) in Keys)
        {
            TablePainter.DrawKey(canvas, theme, key, new Point(x, y - 11));
            canvas.Text(new Point(x + 28, y - 1), name, Size, theme.Muted);
            x += 52 + Measure(name);
        }

        foreach (var (many, name) in Ends)
        {
            var (start, end) = (new Point(x, y - 5), new Point(x + 34, y - 5));
            canvas.Line(start, end, theme.Line, 1.4f);
            CrowFoot.Draw(canvas, theme, end, start, many);
            canvas.Text(new Point(x + 42, y - 1), name, Size, theme.Muted);
            x += 60 + Measure(name);
        }
    }

    private static float Measure(string text) => TextRuler.Measure(text, Size, 400);
}
