using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>The title and subtitle every picture begins with.</summary>
internal static class Heading
{
    /// <summary>Distance from the rim of a picture to what it shows. Unit: pixels.</summary>
    public const float Margin = 28;

    /// <summary>Where the drawing begins.</summary>
    public const float Bottom = Margin + 54;

    private const float TitleSize = 20;
    private const float SubtitleSize = 12;

    /// <summary>The width a picture needs for its heading, at most 900.</summary>
    public static float Width(string title, string subtitle) => Math.Min(900, Math.Max(
        TextRuler.Measure(Limits.Short(title), TitleSize, 700),
        TextRuler.Measure(Limits.Short(subtitle), SubtitleSize, 400)));

    public static void Draw(Canvas canvas, Theme theme, string title, string subtitle, float width)
    {
        canvas.Text(new Point(Margin, Margin + 18), TextRuler.Clip(Limits.Short(title), TitleSize, 700, width), TitleSize, theme.Ink, 700);
        canvas.Text(new Point(Margin, Margin + 38), TextRuler.Clip(Limits.Short(subtitle), SubtitleSize, 400, width), SubtitleSize, theme.Muted);
    }
}
