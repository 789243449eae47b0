using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Draws a C4 element in the shape of its kind.</summary>
internal static class BoxPainter
{
    /// <summary>Half the height of the ellipse on a drum. Unit: pixels.</summary>
    public const float DrumRise = 8;

    private const float Pen = 1.6f;

    public static void Draw(Canvas canvas, Theme theme, C4Box box, BoxText text, Box place)
    {
        var style = box.Style;
        switch (box.Shape)
        {
            case BoxShape.Drum:
                canvas.Path(Outlines.Drum(place, DrumRise), style.Fill, style.Stroke, Pen);
                canvas.Path(Outlines.DrumRim(place, DrumRise), null, style.Stroke, 1.2f);
                break;
            case BoxShape.Pill:
                canvas.Rectangle(place, PillRadius(place), style.Fill, style.Stroke, Pen);
                break;
            case BoxShape.Person:
                canvas.Rectangle(place, 14, style.Fill, style.Stroke, Pen);
                canvas.Circle(new Point(place.CentreX, place.Top + 17), 6.5f, style.Stroke);
                canvas.Path(Outlines.Shoulders(new Point(place.CentreX, place.Top + 38)), style.Stroke);
                break;
            default:
                canvas.Rectangle(place, 8, style.Fill, style.Stroke, Pen, box.Shape == BoxShape.Dashed ? [5, 3] : null);
                break;
        }

        DrawText(canvas, theme, box, text, place);
    }

    /// <summary>Half the height, but no rounder than leaves room for text in the corners.</summary>
    private static float PillRadius(Box place) => Math.Min(place.Height / 2, 30);

    /// <summary>How far below the top of its rectangle a shape begins at a given x.</summary>
    public static float Sag(BoxShape shape, Box place, float x)
    {
        var share = (x - place.CentreX) / (place.Width / 2);
        return shape == BoxShape.Drum && MathF.Abs(share) < 1 ? DrumRise * (1 - MathF.Sqrt(1 - (share * share))) : 0;
    }

    private static void DrawText(Canvas canvas, Theme theme, C4Box box, BoxText text, Box place)
    {
        var y = box.Shape switch
        {
            BoxShape.Drum => place.CentreY + 5,
            BoxShape.Person => place.CentreY + 15,
            _ => place.CentreY,
        };
        y -= text.Height / 2;
        var technology = box.Shape == BoxShape.Dashed ? theme.Muted : box.Style.Stroke;
        y = DrawLines(canvas, text.Name, new Point(place.CentreX, y), box.Style.Ink, 700);
        y = DrawLines(canvas, text.Technology, new Point(place.CentreX, y), technology, 600);
        y = DrawLines(canvas, text.Description, new Point(place.CentreX, y), theme.Muted, 400);
        for (var i = 0; i < text.Tags.Count; i++)
        {
            canvas.Text(new Point(place.CentreX, y + BoxText.TagGap + (i * BoxText.TagLine) + 10), text.Tags[i], BoxText.TagSize, technology, 600, TextAnchor.Middle);
        }
    }

    private static float DrawLines(Canvas canvas, IReadOnlyList<string> lines, Point top, string ink, int weight)
    {
        var (size, height, baseLine) = weight == 700 ? (BoxText.NameSize, BoxText.NameLine, 14) : (BoxText.SmallSize, BoxText.SmallLine, 11);
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(new Point(top.X, top.Y + (i * height) + baseLine), lines[i], size, ink, weight, TextAnchor.Middle);
        }

        return top.Y + (lines.Count * height);
    }
}
