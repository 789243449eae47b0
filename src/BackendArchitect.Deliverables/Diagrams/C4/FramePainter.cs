using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Layout;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Draws the frames round groups of boxes, and their titles where no arrow passes.</summary>
internal static class FramePainter
{
    private const float TitleSize = 11;

    public static void DrawFrame(Canvas canvas, Theme theme, Box frame) =>
        canvas.Rectangle(frame, 12, theme.FrameFill, theme.FrameLine, 1.2f, [6, 4]);

    public static void DrawTitle(Canvas canvas, Theme theme, string name, Graph graph, Box frame, Point origin)
    {
        var title = TextRuler.Clip(name.ToUpperInvariant(), TitleSize, 600, frame.Width - 24);
        var width = TextRuler.Measure(title, TitleSize, 600);
        var place = Places(frame, width).MinBy(place => graph.Edges.Count(edge => LayoutCheck.Cuts(edge, place.Inflated(3), 0)));
        var at = place.Moved(origin.X, origin.Y);
        canvas.Rectangle(at, 3, theme.FrameFill);
        canvas.Text(new Point(at.Left + 4, at.Top + 12), title, TitleSize, theme.Muted, 600);
    }

    /// <summary>Where a title could stand: from the left along the top of its frame.</summary>
    private static IEnumerable<Box> Places(Box frame, float width)
    {
        for (var x = frame.Left + 10; x + width + 8 < frame.Right - 4 || x == frame.Left + 10; x += 5)
        {
            yield return Box.Of(x, frame.Top + 7, width + 8, 16);
        }
    }
}
