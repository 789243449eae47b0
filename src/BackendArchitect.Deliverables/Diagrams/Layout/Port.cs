namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Where one arrow meets one side of a box.</summary>
/// <param name="isUpper">Whether it is the upper end of the arrow (or the first, of an arrow within a row).</param>
/// <param name="target">Where the arrow goes from here.</param>
internal sealed class Port(LayoutEdge edge, bool isUpper, float target)
{
    public LayoutEdge Edge { get; } = edge;

    public float Target { get; } = target;

    public float X
    {
        get => isUpper ? Edge.UpperPort : Edge.LowerPort;
        set
        {
            if (isUpper)
            {
                Edge.UpperPort = value;
            }
            else
            {
                Edge.LowerPort = value;
            }
        }
    }
}
