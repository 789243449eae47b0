namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>One step of an outline.</summary>
/// <param name="To">Where the step ends.</param>
/// <param name="First">First control point of a curve.</param>
/// <param name="Second">Second control point of a curve.</param>
public readonly record struct PathStep(PathVerb Verb, Point To, Point First, Point Second)
{
    public static PathStep Move(float x, float y) => new(PathVerb.Move, new Point(x, y), default, default);

    public static PathStep Line(float x, float y) => new(PathVerb.Line, new Point(x, y), default, default);

    public static PathStep Curve(Point first, Point second, Point to) => new(PathVerb.Curve, to, first, second);

    public static PathStep Close() => new(PathVerb.Close, default, default, default);
}
