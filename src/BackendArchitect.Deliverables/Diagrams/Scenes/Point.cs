namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>A place on a scene. Unit: CSS pixels; y grows downwards.</summary>
public readonly record struct Point(float X, float Y)
{
    internal float DistanceTo(Point other) => MathF.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>The point <paramref name="length"/> pixels from here on the way to <paramref name="other"/>.</summary>
    internal Point Towards(Point other, float length)
    {
        var whole = DistanceTo(other);
        return whole < 0.01f ? this : new Point(X + ((other.X - X) / whole * length), Y + ((other.Y - Y) / whole * length));
    }
}
