namespace BackendArchitect.Deliverables.Diagrams.Scenes;

/// <summary>Outlines of the shapes pictures are made of.</summary>
internal static class Outlines
{
    /// <summary>How far along the tangent a cubic's control points lie for a quarter of an ellipse.</summary>
    private const float Quarter = 0.5523f;

    public static IReadOnlyList<PathStep> Rectangle(Box box, float radius)
    {
        var (l, t, r, b) = box;
        var round = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        if (round <= 0)
        {
            return [PathStep.Move(l, t), PathStep.Line(r, t), PathStep.Line(r, b), PathStep.Line(l, b), PathStep.Close()];
        }

        var k = round * (1 - Quarter);
        return
        [
            PathStep.Move(l + round, t),
            PathStep.Line(r - round, t),
            PathStep.Curve(new Point(r - k, t), new Point(r, t + k), new Point(r, t + round)),
            PathStep.Line(r, b - round),
            PathStep.Curve(new Point(r, b - k), new Point(r - k, b), new Point(r - round, b)),
            PathStep.Line(l + round, b),
            PathStep.Curve(new Point(l + k, b), new Point(l, b - k), new Point(l, b - round)),
            PathStep.Line(l, t + round),
            PathStep.Curve(new Point(l, t + k), new Point(l + k, t), new Point(l + round, t)),
            PathStep.Close(),
        ];
    }

    /// <summary>A rectangle round at the top only: the head of a table.</summary>
    public static IReadOnlyList<PathStep> Tab(Box box, float radius)
    {
        var (l, t, r, b) = box;
        var k = radius * (1 - Quarter);
        return
        [
            PathStep.Move(l, b),
            PathStep.Line(l, t + radius),
            PathStep.Curve(new Point(l, t + k), new Point(l + k, t), new Point(l + radius, t)),
            PathStep.Line(r - radius, t),
            PathStep.Curve(new Point(r - k, t), new Point(r, t + k), new Point(r, t + radius)),
            PathStep.Line(r, b),
            PathStep.Close(),
        ];
    }

    /// <summary>A drum: what keeps data.</summary>
    /// <param name="rise">Half the height of the ellipse.</param>
    public static IReadOnlyList<PathStep> Drum(Box box, float rise)
    {
        var (l, t, r, b) = box;
        var (x, w, h) = (box.CentreX, box.Width / 2 * Quarter, rise * Quarter);
        return
        [
            PathStep.Move(l, t + rise),
            PathStep.Curve(new Point(l, t + rise - h), new Point(x - w, t), new Point(x, t)),
            PathStep.Curve(new Point(x + w, t), new Point(r, t + rise - h), new Point(r, t + rise)),
            PathStep.Line(r, b - rise),
            PathStep.Curve(new Point(r, b - rise + h), new Point(x + w, b), new Point(x, b)),
            PathStep.Curve(new Point(x - w, b), new Point(l, b - rise + h), new Point(l, b - rise)),
            PathStep.Close(),
        ];
    }

    /// <summary>The lower half of the ellipse on top of a drum.</summary>
    public static IReadOnlyList<PathStep> DrumRim(Box box, float rise)
    {
        var (l, t, r, _) = box;
        var (x, w, h) = (box.CentreX, box.Width / 2 * Quarter, rise * Quarter);
        return
        [
            PathStep.Move(l, t + rise),
            PathStep.Curve(new Point(l, t + rise + h), new Point(x - w, t + (2 * rise)), new Point(x, t + (2 * rise))),
            PathStep.Curve(new Point(x + w, t + (2 * rise)), new Point(r, t + rise + h), new Point(r, t + rise)),
        ];
    }

    /// <summary>The shoulders of a person.</summary>
    public static IReadOnlyList<PathStep> Shoulders(Point foot) =>
    [
        PathStep.Move(foot.X - 13, foot.Y),
        PathStep.Curve(new Point(foot.X - 13, foot.Y - 16), new Point(foot.X + 13, foot.Y - 16), new Point(foot.X + 13, foot.Y)),
        PathStep.Close(),
    ];

    /// <summary>A line through points with round corners.</summary>
    public static IReadOnlyList<PathStep> Rounded(IReadOnlyList<Point> points, float radius)
    {
        var steps = new List<PathStep> { PathStep.Move(points[0].X, points[0].Y) };
        for (var i = 1; i < points.Count - 1; i++)
        {
            Corner(steps, points[i - 1], points[i], points[i + 1], radius);
        }

        steps.Add(PathStep.Line(points[^1].X, points[^1].Y));
        return steps;
    }

    private static void Corner(List<PathStep> steps, Point before, Point corner, Point after, float radius)
    {
        var round = Math.Min(radius, Math.Min(before.DistanceTo(corner), corner.DistanceTo(after)) / 2);
        if (round < 0.5f)
        {
            steps.Add(PathStep.Line(corner.X, corner.Y));
            return;
        }

        var enter = corner.Towards(before, round);
        var leave = corner.Towards(after, round);
        steps.Add(PathStep.Line(enter.X, enter.Y));
        steps.Add(PathStep.Curve(enter.Towards(corner, round * Quarter), leave.Towards(corner, round * Quarter), leave));
    }
}
