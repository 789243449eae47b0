namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>An upright rectangle. Unit: CSS pixels.</summary>
internal readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public float CentreX => (Left + Right) / 2;

    public float CentreY => (Top + Bottom) / 2;

    public static Box Of(float left, float top, float width, float height) => new(left, top, left + width, top + height);

    public static Box Around(float x, float y, float width, float height) => Of(x - (width / 2), y - (height / 2), width, height);

    public Box Moved(float dx, float dy) => new(Left + dx, Top + dy, Right + dx, Bottom + dy);

    public Box Inflated(float by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Whether the two share more than a rim of <paramref name="slack"/> pixels.</summary>
    public bool Overlaps(Box other, float slack = 0) =>
        Left < other.Right - slack && other.Left < Right - slack && Top < other.Bottom - slack && other.Top < Bottom - slack;

    public bool Contains(Point point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    /// <summary>Whether an upright or level line between two points enters the rectangle by more than <paramref name="slack"/> pixels.</summary>
    public bool CutBy(Point a, Point b, float slack = 0) =>
        Math.Max(a.X, b.X) > Left + slack && Math.Min(a.X, b.X) < Right - slack &&
        Math.Max(a.Y, b.Y) > Top + slack && Math.Min(a.Y, b.Y) < Bottom - slack;
}
