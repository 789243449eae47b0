namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>The level piece of an arrow in the channel below a level.</summary>
/// <param name="above">Where it meets the level above: one x, or two for an arrow that returns to its row.</param>
/// <param name="below">Where it goes on to the level below, if it does.</param>
internal sealed class Jog(LayoutEdge edge, float[] above, float[] below)
{
    public LayoutEdge Edge { get; } = edge;

    public float[] Above { get; } = above;

    public float[] Below { get; } = below;

    public float Left { get; } = above.Concat(below).Min();

    public float Right { get; } = above.Concat(below).Max();

    /// <summary>Counted from the top of the channel.</summary>
    public int Track { get; set; }

    /// <summary>Whether a label sits on it, which takes the height of its neighbours too.</summary>
    public bool IsThick => Below.Length == 0 && Edge.LabelWidth > 0;

    /// <summary>How many crossings it costs when <paramref name="upper"/> lies above <paramref name="lower"/>.</summary>
    public static int Crossings(Jog upper, Jog lower) =>
        lower.Above.Count(x => x > upper.Left - 3 && x < upper.Right + 3) + upper.Below.Count(x => x > lower.Left - 3 && x < lower.Right + 3);
}
