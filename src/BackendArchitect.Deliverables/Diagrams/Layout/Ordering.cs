namespace BackendArchitect.Deliverables.Diagrams.Layout;

/// <summary>Orders every level so that few arrows cross: barycentre sweeps that keep groups together, then swaps of neighbours.</summary>
internal sealed class Ordering(Graph graph)
{
    private const double Better = 1e-9;

    public void Run()
    {
        var (best, least) = (graph.Levels, double.MaxValue);
        for (var start = 0; start < 2; start++)
        {
            Begin(mirrored: start == 1);
            for (var sweep = 0; sweep < 16; sweep++)
            {
                Sweep(sweep);
                var cost = Crossings.Cost(graph);
                if (cost < least - Better)
                {
                    (best, least) = ([.. graph.Levels.Select(level => level.ToList())], cost);
                }
            }
        }

        graph.Levels = best;
        Number();
        for (var pass = 0; pass < 30 && SwapNeighbours(); pass++)
        {
        }
    }

    private void Begin(bool mirrored)
    {
        foreach (var level in graph.Levels)
        {
            if (mirrored)
            {
                level.Reverse();
            }

            for (var i = 0; i < level.Count; i++)
            {
                level[i].Wish = i;
            }
        }

        for (var level = 0; level < graph.Levels.Length; level++)
        {
            Sort(level);
        }

        Number();
    }

    private void Number()
    {
        foreach (var level in graph.Levels)
        {
            Number(level);
        }
    }

    private static void Number(List<Slot> level)
    {
        for (var i = 0; i < level.Count; i++)
        {
            level[i].Order = i;
        }
    }

    private void Sweep(int sweep)
    {
        var down = sweep % 2 == 0;
        for (var step = 0; step < graph.Levels.Length; step++)
        {
            var level = down ? step : graph.Levels.Length - 1 - step;
            foreach (var slot in graph.Levels[level])
            {
                var neighbours = sweep >= 8 ? slot.Up.Concat(slot.Down) : down ? slot.Up : slot.Down;
                slot.Wish = neighbours
                    .Select(link => (link.Slot.Order + 0.5) / Math.Max(1, graph.Levels[link.Slot.Level].Count))
                    .DefaultIfEmpty(slot.Order / (double)Math.Max(1, graph.Levels[level].Count - 1))
                    .Average();
            }

            Sort(level);
            Number(graph.Levels[level]);
        }
    }

    /// <summary>By wish, with each group kept together; one that spans rows keeps its place in all of them.</summary>
    private void Sort(int level)
    {
        var wishes = graph.Levels[level].Where(slot => slot.Group is not null).Select(slot => slot.Group!).Distinct()
            .ToDictionary(group => group, group => (group.SpansRows ? graph.Slots : graph.Levels[level]).Where(slot => slot.Group == group).Average(slot => slot.Wish));
        graph.Levels[level] =
        [
            .. graph.Levels[level]
                .OrderBy(slot => slot.Group is null ? slot.Wish : wishes[slot.Group])
                .ThenBy(slot => slot.Group?.Id ?? "", StringComparer.Ordinal)
                .ThenBy(slot => slot.Wish),
        ];
    }

    private bool SwapNeighbours()
    {
        var improved = false;
        for (var level = 0; level < graph.Levels.Length; level++)
        {
            for (var i = 0; i + 1 < graph.Levels[level].Count; i++)
            {
                improved |= TrySwap(graph.Levels[level], level, i);
            }
        }

        return improved;
    }

    /// <summary>Swaps two neighbours, or the groups they belong to, when fewer arrows cross then.</summary>
    private bool TrySwap(List<Slot> slots, int level, int at)
    {
        var (left, right) = (slots[at], slots[at + 1]);
        if (left.Group != right.Group && left.Group is { SpansRows: true } && right.Group is { SpansRows: true })
        {
            return false;
        }

        var (start, end) = (at, at + 1);
        if (left.Group != right.Group)
        {
            start = left.Group is null ? at : slots.FindIndex(slot => slot.Group == left.Group);
            end = right.Group is null ? at + 1 : slots.FindLastIndex(slot => slot.Group == right.Group);
        }

        var before = Crossings.Cost(graph, level - 1, level + 1);
        var old = slots.GetRange(start, end - start + 1);
        Put(slots, start, [.. slots.GetRange(at + 1, end - at), .. slots.GetRange(start, at - start + 1)]);
        if (Crossings.Cost(graph, level - 1, level + 1) < before - Better)
        {
            return true;
        }

        Put(slots, start, old);
        return false;
    }

    private static void Put(List<Slot> slots, int start, List<Slot> run)
    {
        for (var i = 0; i < run.Count; i++)
        {
            slots[start + i] = run[i];
            run[i].Order = start + i;
        }
    }
}
