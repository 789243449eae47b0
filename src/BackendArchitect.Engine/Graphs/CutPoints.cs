namespace BackendArchitect.Engine.Graphs;

/// <summary>Parts that stand on every way from a client to a store, and have no second copy.</summary>
/// <remarks>
/// On directed ways an articulation point between two ends is a dominator of the far end: found by Cooper, Harvey and Kennedy,
/// A simple, fast dominance algorithm, 2001, once for each client.
/// </remarks>
internal static class CutPoints
{
    private const int None = -1;

    public static IReadOnlyList<int> Of(Net net)
    {
        var found = new SortedSet<int>();
        foreach (var entry in net.Entries())
        {
            var above = Dominators(net, entry);
            foreach (var store in Enumerable.Range(0, net.Count).Where(part => net.IsEnd(part) && above[part] != None))
            {
                for (var part = store; part != entry; part = above[part])
                {
                    found.Add(part);
                }
            }

            if (!net.Chooses(entry) && Enumerable.Range(0, net.Count).Any(part => part != entry && net.IsEnd(part) && above[part] != None))
            {
                found.Add(entry);
            }
        }

        return [.. found.Where(part => net[part].IsSingle)];
    }

    /// <returns>For each part the nearest one that every way from the entry passes before it; itself for the entry, −1 when there is no way.</returns>
    private static int[] Dominators(Net net, int entry)
    {
        var order = Postorder(net, entry);
        var rank = new int[net.Count];
        var above = new int[net.Count];
        Array.Fill(above, None);
        for (var at = 0; at < order.Count; at++)
        {
            rank[order[at]] = at;
        }

        above[entry] = entry;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var at = order.Count - 2; at >= 0; at--)
            {
                var part = order[at];
                var nearest = None;
                foreach (var caller in net.NeededBy[part].Where(caller => above[caller] != None))
                {
                    nearest = nearest == None ? caller : Meet(caller, nearest, above, rank);
                }

                changed |= above[part] != nearest;
                above[part] = nearest;
            }
        }

        return above;
    }

    private static int Meet(int left, int right, int[] above, int[] rank)
    {
        while (left != right)
        {
            while (rank[left] < rank[right])
            {
                left = above[left];
            }

            while (rank[right] < rank[left])
            {
                right = above[right];
            }
        }

        return left;
    }

    private static List<int> Postorder(Net net, int entry)
    {
        var (order, seen) = (new List<int>(), new bool[net.Count]);
        var path = new Stack<(int Part, int Next)>();
        seen[entry] = true;
        path.Push((entry, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == net.Needs[step.Part].Length)
            {
                order.Add(step.Part);
                continue;
            }

            path.Push((step.Part, step.Next + 1));
            var callee = net.Needs[step.Part][step.Next];
            if (!seen[callee])
            {
                seen[callee] = true;
                path.Push((callee, 0));
            }
        }

        return order;
    }
}
