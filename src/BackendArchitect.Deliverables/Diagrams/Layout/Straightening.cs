namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Takes out steps of a few pixels: moves one of the two straight runs that meet there until they are in line.</summary>
internal sealed class Straightening(Graph graph)
{
    /// <summary>Steps below this look like mistakes; above it they read as bends. Unit: pixels.</summary>
    private const float Smallest = 30;

    private const float PortsApart = 9;
    private const float Same = 0.01f;

    private readonly Gaps _gaps = new(graph);

    public void Run()
    {
        _gaps.Measure();
        var threaded = graph.Edges.Where(edge => edge.Chain is not null && edge.Leader is null).ToList();
        for (var (pass, moved) = (0, true); pass < 4 && moved; pass++)
        {
            moved = false;
            foreach (var edge in threaded)
            {
                for (var joint = 1; joint < edge.Chain!.Count; joint++)
                {
                    moved |= Straighten(edge, joint);
                }
            }
        }
    }

    /// <summary>Looks at the step between slot <paramref name="joint"/> − 1 and slot <paramref name="joint"/> of an arrow.</summary>
    private bool Straighten(LayoutEdge edge, int joint)
    {
        var (upper, lower) = (edge.UpperX(joint), edge.LowerX(joint));
        return MathF.Abs(upper - lower) is > Same and < Smallest
            && (TryMove(edge, Start(edge, joint - 1), joint - 1, lower) || TryMove(edge, joint, End(edge, joint), upper));
    }

    /// <summary>First slot of the straight run that ends at <paramref name="last"/>.</summary>
    private static int Start(LayoutEdge edge, int last)
    {
        while (last > 0 && MathF.Abs(edge.UpperX(last) - edge.LowerX(last)) <= Same)
        {
            last--;
        }

        return last;
    }

    /// <summary>Last slot of the straight run that begins at <paramref name="first"/>.</summary>
    private static int End(LayoutEdge edge, int first)
    {
        while (first + 1 < edge.Chain!.Count && MathF.Abs(edge.UpperX(first + 1) - edge.LowerX(first + 1)) <= Same)
        {
            first++;
        }

        return first;
    }

    private bool TryMove(LayoutEdge edge, int first, int last, float x)
    {
        var chain = edge.Chain!;
        if (LeavesStep(first > 0 ? edge.UpperX(first) : x, x) || LeavesStep(last + 1 < chain.Count ? edge.LowerX(last + 1) : x, x))
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            if (chain[i].Node is null ? !SlotFits(chain[i], x) : !PortFits(edge, chain[i].Node!, i == 0, x))
            {
                return false;
            }
        }

        for (var i = first; i <= last; i++)
        {
            Move(edge, i, x);
        }

        return true;
    }

    /// <summary>Whether moving to <paramref name="x"/> would only hand the step on to the next joint.</summary>
    private static bool LeavesStep(float beyond, float x) => MathF.Abs(beyond - x) is > Same and < Smallest;

    private static void Move(LayoutEdge edge, int i, float x)
    {
        if (edge.Chain![i].Node is null)
        {
            edge.Chain[i].X = x;
        }
        else if (i == 0)
        {
            edge.UpperPort = x;
        }
        else
        {
            edge.LowerPort = x;
        }
    }

    private bool SlotFits(Slot slot, float x)
    {
        var (level, old) = (graph.Levels[slot.Level], slot.X);
        slot.X = x;
        var fits = (slot.Order == 0 || Apart(level[slot.Order - 1], slot)) && (slot.Order + 1 >= level.Count || Apart(slot, level[slot.Order + 1]));
        slot.X = old;
        return fits;
    }

    private bool Apart(Slot left, Slot right) => right.X - left.X >= _gaps.Separation(left, right) - Same;

    /// <summary>Whether a port may move along its side without coming close to another or passing it.</summary>
    private bool PortFits(LayoutEdge edge, LayoutNode node, bool isUpper, float x)
    {
        var side = isUpper ? Ports.Lower(graph, node) : Ports.Upper(graph, node);
        var mine = side.Find(port => port.Edge == edge)!;
        return MathF.Abs(x - node.Slot.X) <= Ports.Half(node)
            && side.TrueForAll(port => port == mine || (MathF.Abs(port.X - x) >= PortsApart && (port.X - mine.X) * (port.X - x) > 0));
    }
}
