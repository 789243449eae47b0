namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Takes out steps of a few pixels: moves a port or a free slot until the two ends of a step are in line.</summary>
internal sealed class Straightening(Graph graph)
{
    /// <summary>Steps below this look like mistakes; above it they read as bends. Unit: pixels.</summary>
    private const float Smallest = 16;

    private const float PortsApart = 9;

    private readonly Gaps _gaps = new(graph);

    public void Run()
    {
        _gaps.Measure();
        for (var pass = 0; pass < 4; pass++)
        {
            foreach (var edge in graph.Edges.Where(edge => edge.Chain is not null))
            {
                for (var i = 1; i < edge.Chain!.Count; i++)
                {
                    Straighten(edge, i);
                }
            }
        }
    }

    private void Straighten(LayoutEdge edge, int i)
    {
        var (upper, lower) = (edge.UpperX(i), edge.LowerX(i));
        if (MathF.Abs(upper - lower) is < 0.01f or >= Smallest)
        {
            return;
        }

        var (above, below) = (edge.Chain![i - 1], edge.Chain[i]);
        _ = TrySlot(edge, i, above, lower) || TrySlot(edge, i, below, upper)
            || TryPort(edge, above, lower, isUpper: true) || TryPort(edge, below, upper, isUpper: false);
    }

    /// <summary>Moves a slot when there is room and its other side does not bend for it.</summary>
    private bool TrySlot(LayoutEdge edge, int i, Slot slot, float x)
    {
        if (slot.Node is not null)
        {
            return false;
        }

        var other = slot == edge.Chain![i - 1] ? edge.UpperX(i - 1) : edge.LowerX(i + 1);
        if (MathF.Abs(other - slot.X) < Smallest && MathF.Abs(other - x) > 0.01f)
        {
            return false; // would only hand the step on
        }

        var level = graph.Levels[slot.Level];
        var old = slot.X;
        slot.X = x;
        var fits = (slot.Order == 0 || Apart(level[slot.Order - 1], slot)) && (slot.Order + 1 >= level.Count || Apart(slot, level[slot.Order + 1]));
        slot.X = fits ? x : old;
        return fits;
    }

    private bool Apart(Slot left, Slot right) => right.X - left.X >= _gaps.Separation(left, right) - 0.01f;

    private bool TryPort(LayoutEdge edge, Slot slot, float x, bool isUpper)
    {
        if (slot.Node is not { } node || MathF.Abs(x - slot.X) > Ports.Half(node))
        {
            return false;
        }

        var side = isUpper ? Ports.Lower(graph, node) : Ports.Upper(graph, node);
        var mine = side.Find(port => port.Edge == edge)!;
        var from = mine.X;
        if (side.Exists(port => port != mine && (MathF.Abs(port.X - x) < PortsApart || (port.X - from) * (port.X - x) < 0)))
        {
            return false;
        }

        mine.X = x;
        return true;
    }
}
