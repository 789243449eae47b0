using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>Draws the end of a line between two tables.</summary>
internal static class CrowFoot
{
    private const float Pen = 1.5f;

    /// <param name="end">Where the line meets the table.</param>
    /// <param name="before">A point further along the line.</param>
    public static void Draw(Canvas canvas, Theme theme, Point end, Point before, Multiplicity many)
    {
        var length = end.DistanceTo(before);
        if (length < 0.1f)
        {
            return;
        }

        var (ux, uy) = ((before.X - end.X) / length, (before.Y - end.Y) / length);
        if (many == Multiplicity.ZeroOrMore)
        {
            Line(At(11, 0), At(0, 6));
            Line(At(11, 0), At(0, -6));
            canvas.Circle(At(15.5f, 0), 4.2f, theme.Background, theme.Line, 1.4f);
            return;
        }

        Line(At(7, 6), At(7, -6));
        if (many == Multiplicity.ZeroOrOne)
        {
            canvas.Circle(At(13.5f, 0), 4.2f, theme.Background, theme.Line, 1.4f);
        }
        else
        {
            Line(At(12, 6), At(12, -6));
        }

        Point At(float along, float across) => new(end.X + (ux * along) - (uy * across), end.Y + (uy * along) + (ux * across));

        void Line(Point from, Point to) => canvas.Line(from, to, theme.Line, Pen);
    }
}
