namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Gives every slot its x: near the slots it is linked to, no two closer than they may be.</summary>
internal sealed class Placement(Graph graph)
{
    private const int RoughSweeps = 60;
    private const int PortSweeps = 14;

    /// <summary>From this sweep on boxes stand still and only the arrows settle.</summary>
    private const int BoxesRest = 10;

    /// <summary>How hard boxes of one frame draw together, beside a weight of 1 to 6 a link.</summary>
    private const float Cohesion = 0.6f;

    private readonly Gaps _gaps = new(graph);

    public void Run()
    {
        _gaps.Measure();
        foreach (var level in graph.Levels)
        {
            Pack(level);
        }

        for (var sweep = 0; sweep < RoughSweeps; sweep++)
        {
            Sweep(sweep, level => PlaceByLinks(level));
        }

        for (var sweep = 0; sweep < PortSweeps; sweep++)
        {
            Ports.Place(graph);
            var rest = sweep >= BoxesRest;
            Sweep(sweep, level => PlaceByPorts(level, rest));
        }

        Ports.Place(graph);
    }

    private void Sweep(int sweep, Action<List<Slot>> place)
    {
        for (var step = 0; step < graph.Levels.Length; step++)
        {
            _gaps.Measure();
            place(graph.Levels[sweep % 2 == 0 ? step : graph.Levels.Length - 1 - step]);
        }
    }

    private void Pack(List<Slot> level)
    {
        for (var i = 1; i < level.Count; i++)
        {
            level[i].X = level[i - 1].X + (level[i - 1].Width / 2) + (level[i].Width / 2) + _gaps.Between(level[i - 1], level[i]);
        }

        var middle = level.Count == 0 ? 0 : level[^1].X / 2;
        level.ForEach(slot => slot.X -= middle);
    }

    private void PlaceByLinks(List<Slot> level) => Rows.Place(level, _gaps, slot =>
    {
        const float Inertia = 0.05f;
        var (sum, weight) = (slot.X * Inertia, Inertia);
        foreach (var (other, pull) in slot.Up.Concat(slot.Down))
        {
            (sum, weight) = (sum + (other.X * pull), weight + pull);
        }

        return Cohere(level, slot, sum, weight);
    });

    /// <summary>Adds the pull of the neighbours in the same frame to what a slot wants.</summary>
    private (float X, float Weight) Cohere(List<Slot> level, Slot slot, float sum, float weight)
    {
        if (slot.Node is null || slot.Group is null)
        {
            return (sum / weight, weight);
        }

        if (slot.Order > 0 && level[slot.Order - 1] is { Node: not null } left && left.Group == slot.Group)
        {
            (sum, weight) = (sum + (Cohesion * (left.X + _gaps.Separation(left, slot))), weight + Cohesion);
        }

        if (slot.Order + 1 < level.Count && level[slot.Order + 1] is { Node: not null } right && right.Group == slot.Group)
        {
            (sum, weight) = (sum + (Cohesion * (right.X - _gaps.Separation(slot, right))), weight + Cohesion);
        }

        return (sum / weight, weight);
    }

    private void PlaceByPorts(List<Slot> level, bool boxesRest)
    {
        if (boxesRest && level.TrueForAll(slot => slot.Node is not null))
        {
            return;
        }

        Rows.Place(level, _gaps, slot =>
        {
            if (slot.Node is null)
            {
                return (NearerEnd(slot), 1);
            }

            return boxesRest ? (slot.X, 1e5f) : TowardsPorts(level, slot);
        });
    }

    /// <summary>A box moves by the mean of what would make its arrows straight.</summary>
    private (float X, float Weight) TowardsPorts(List<Slot> level, Slot slot)
    {
        var (shift, count) = (0f, 0);
        foreach (var edge in graph.Edges.Where(edge => edge.Chain is not null))
        {
            if (edge.Chain![0] == slot)
            {
                (shift, count) = (shift + edge.LowerX(1) - edge.UpperPort, count + 1);
            }

            if (edge.Chain[^1] == slot)
            {
                (shift, count) = (shift + edge.UpperX(edge.Chain.Count - 1) - edge.LowerPort, count + 1);
            }
        }

        var weight = 1f + count;
        var x = slot.X + (count > 0 ? shift / count : 0);
        return Cohere(level, slot, x * weight, weight);
    }

    /// <summary>An arrow bends once: its slot goes below the end that has fewer arrows, or stays in line with its own slots.</summary>
    private static float NearerEnd(Slot slot)
    {
        var edge = slot.Edge!;
        var i = edge.Chain!.IndexOf(slot);
        var (above, below) = (edge.Chain[i - 1], edge.Chain[i + 1]);
        var up = above.Node is null ? 1.2f : 1f / Math.Max(1, above.Down.Count);
        var down = below.Node is null ? 1.2f : 1.001f / Math.Max(1, below.Up.Count);
        return down >= up ? edge.LowerX(i + 1) : edge.UpperX(i);
    }
}
