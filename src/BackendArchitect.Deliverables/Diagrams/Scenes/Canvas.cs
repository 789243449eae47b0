namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>Collects the items of a scene in the order they are painted.</summary>
internal sealed class Canvas
{
    private readonly List<SceneItem> _items = [];

    public Scene ToScene(float width, float height, string background, string alt) =>
        new(MathF.Ceiling(width), MathF.Ceiling(height), background, alt, _items);

    public void Path(IReadOnlyList<PathStep> steps, string? fill, string? stroke = null, float strokeWidth = 1, IReadOnlyList<float>? dash = null) =>
        _items.Add(new SceneItem.Path(steps, fill, stroke, strokeWidth, dash));

    public void Rectangle(Box box, float radius, string? fill, string? stroke = null, float strokeWidth = 1, IReadOnlyList<float>? dash = null) =>
        Path(Outlines.Rectangle(box, radius), fill, stroke, strokeWidth, dash);

    public void Circle(Point centre, float radius, string? fill, string? stroke = null, float strokeWidth = 1) =>
        Rectangle(Box.Around(centre.X, centre.Y, 2 * radius, 2 * radius), radius, fill, stroke, strokeWidth);

    public void Line(Point from, Point to, string stroke, float strokeWidth = 1, IReadOnlyList<float>? dash = null) =>
        Path([PathStep.Move(from.X, from.Y), PathStep.Line(to.X, to.Y)], null, stroke, strokeWidth, dash);

    public void Route(IReadOnlyList<Point> points, string stroke, float strokeWidth, IReadOnlyList<float>? dash = null) =>
        Path(Outlines.Rounded(points, 8), null, stroke, strokeWidth, dash);

    public void Text(Point at, string value, float size, string fill, int weight = 400, TextAnchor anchor = TextAnchor.Start) =>
        _items.Add(new SceneItem.Text(at, value, size, weight, fill, anchor));

    /// <summary>A filled arrow head with its tip at <paramref name="tip"/>.</summary>
    public void Arrow(Point from, Point tip, string fill)
    {
        if (Head(from, tip) is var (left, right))
        {
            Path([PathStep.Move(tip.X, tip.Y), PathStep.Line(left.X, left.Y), PathStep.Line(right.X, right.Y), PathStep.Close()], fill);
        }
    }

    /// <summary>An open arrow head, for answers.</summary>
    public void OpenArrow(Point from, Point tip, string stroke)
    {
        if (Head(from, tip) is var (left, right))
        {
            Path([PathStep.Move(left.X, left.Y), PathStep.Line(tip.X, tip.Y), PathStep.Line(right.X, right.Y)], null, stroke, 1.5f);
        }
    }

    private static (Point Left, Point Right)? Head(Point from, Point tip)
    {
        const float Length = 9;
        const float Half = 4.2f;
        var whole = from.DistanceTo(tip);
        if (whole < 0.01f)
        {
            return null;
        }

        var (ux, uy) = ((tip.X - from.X) / whole, (tip.Y - from.Y) / whole);
        var back = new Point(tip.X - (ux * Length), tip.Y - (uy * Length));
        return (new Point(back.X - (uy * Half), back.Y + (ux * Half)), new Point(back.X + (uy * Half), back.Y - (ux * Half)));
    }
}
