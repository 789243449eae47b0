using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Graphs;

/// <summary>The most services one request can hold up: different services on one walk along the calls somebody waits for.</summary>
/// <remarks>In a circle a walk can visit all of it, so a circle counts with all its services; between circles it is the longest path, linear.</remarks>
internal static class LongestChain
{
    private const int None = -1;

    /// <param name="groups">Callees before their callers.</param>
    public static SyncChain Of(Net net, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var groupOf = new int[net.Count];
        var (best, then) = (new int[groups.Count], new int[groups.Count]);
        var first = None;
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var part in groups[group])
            {
                groupOf[part] = group;
            }

            (best[group], then[group]) = Longest(net, groups[group], group, groupOf, best);
            first = first == None || best[group] > best[first] ? group : first;
        }

        return first == None ? new SyncChain(0, [], null) : Chain(net, groups, then, first);
    }

    private static (int Depth, int Then) Longest(Net net, IReadOnlyList<int> parts, int group, int[] groupOf, int[] best)
    {
        var (depth, then) = (0, None);
        foreach (var callee in parts.SelectMany(part => net.Calls[part]).Where(callee => groupOf[callee] != group))
        {
            if (best[groupOf[callee]] > depth)
            {
                (depth, then) = (best[groupOf[callee]], groupOf[callee]);
            }
        }

        return (depth + parts.Count(part => IsService(net, part)), then);
    }

    private static SyncChain Chain(Net net, IReadOnlyList<IReadOnlyList<int>> groups, int[] then, int first)
    {
        var path = new List<int>();
        for (var group = first; group != None; group = then[group])
        {
            path.AddRange(groups[group].Where(part => IsService(net, part)));
        }

        var stated = path.Zip(path.Skip(1), (from, to) => net.Model.Links.FirstOrDefault(link =>
            !link.Async && link.From == net[from].Id && link.To == net[to].Id)?.LatencyMs).OfType<double>().ToList();
        return new SyncChain(path.Count, [.. path.Select(part => net[part].Id)], stated.Count > 0 ? stated.Sum() : null);
    }

    private static bool IsService(Net net, int part) => net[part].Kind == PartKind.Service;
}
