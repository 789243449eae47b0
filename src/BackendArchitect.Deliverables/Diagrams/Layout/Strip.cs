namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>The heights of one level.</summary>
/// <param name="Top">Where boxes or labels begin, below a frame's title.</param>
/// <param name="Bottom">Where boxes or labels end.</param>
/// <param name="End">Where frames end and the channel begins.</param>
internal readonly record struct Strip(float Top, float Bottom, float End)
{
    public float Middle => (Top + Bottom) / 2;
}
