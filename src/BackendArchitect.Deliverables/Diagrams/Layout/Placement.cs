namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Gives every slot its x: near the slots it is linked to, no two closer than they may be.</summary>
internal sealed class Placement(Graph graph)
{
    private const int RoughSweeps = 60;
    private const int PortSweeps = 14;

    /// <summary>From this sweep on boxes stand still and only the arrows settle.</summary>
    private const int BoxesRest = 10;

    /// <summary>How much of the way boxes of one frame go from where their arrows want them to standing side by side. 0 to 1.</summary>
    private const float Cohesion = 0.85f;

    /// <summary>How much of the way a row goes to the middle of the picture. 0 to 1.</summary>
    private const float Centring = 0.4f;

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

    private void PlaceByLinks(List<Slot> level) => Settle(level, slot =>
    {
        const float Inertia = 0.05f;
        var (sum, weight) = (slot.X * Inertia, Inertia);
        foreach (var (other, pull) in slot.Up.Concat(slot.Down))
        {
            (sum, weight) = (sum + (other.X * pull), weight + pull);
        }

        return (sum / weight, weight);
    });

    /// <summary>Places a row where its slots want to be, but with frames drawn together and rows of boxes towards the middle.</summary>
    private void Settle(List<Slot> level, Func<Slot, (float X, float Weight)> wanted)
    {
        var wishes = level.ConvertAll(slot => wanted(slot));
        if (level.Count > 0 && level[0].Level % 2 == 0)
        {
            for (var start = 0; start < level.Count;)
            {
                var end = start + 1;
                while (end < level.Count && level[start].Group is not null && level[end].Group == level[start].Group)
                {
                    end++;
                }

                Gather(level, wishes, start, end, Cohesion);
                start = end;
            }

            Centre(wishes);
        }

        Rows.Place(level, _gaps, slot => wishes[slot.Order]);
    }

    /// <summary>Moves the wishes of some slots towards the row they would be, side by side, in the middle of their wishes.</summary>
    private void Gather(List<Slot> level, List<(float X, float Weight)> wishes, int start, int end, float share)
    {
        if (end - start < 2)
        {
            return;
        }

        var packed = new float[end - start];
        for (var i = 1; i < packed.Length; i++)
        {
            packed[i] = packed[i - 1] + _gaps.Separation(level[start + i - 1], level[start + i]);
        }

        var (sum, weight) = (0f, 0f);
        for (var i = 0; i < packed.Length; i++)
        {
            sum += (wishes[start + i].X - packed[i]) * wishes[start + i].Weight;
            weight += wishes[start + i].Weight;
        }

        for (var i = 0; i < packed.Length; i++)
        {
            var (x, own) = wishes[start + i];
            wishes[start + i] = (x + (share * ((sum / weight) + packed[i] - x)), own);
        }
    }

    private static void Centre(List<(float X, float Weight)> wishes)
    {
        for (var i = 0; i < wishes.Count; i++)
        {
            wishes[i] = (wishes[i].X * (1 - Centring), wishes[i].Weight);
        }
    }

    private void PlaceByPorts(List<Slot> level, bool boxesRest)
    {
        if (boxesRest && level.TrueForAll(slot => slot.Node is not null))
        {
            return;
        }

        if (boxesRest)
        {
            Rows.Place(level, _gaps, slot => slot.Node is null ? (NearerEnd(slot), 1) : (slot.X, 1e5f));
            return;
        }

        Settle(level, slot => slot.Node is null ? (NearerEnd(slot), 1) : TowardsPorts(slot));
    }

    /// <summary>A box moves by the mean of what would make its arrows straight.</summary>
    private (float X, float Weight) TowardsPorts(Slot slot)
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

        return (slot.X + (count > 0 ? shift / count : 0), 1f + count);
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
