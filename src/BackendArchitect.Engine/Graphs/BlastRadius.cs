namespace BackendArchitect.Engine.Graphs;

/// <summary>What goes with a part when it stops.</summary>
/// <param name="Stops">Ids of what cannot answer at all without it, itself not counted.</param>
/// <param name="Degrades">Ids of what answers less or worse.</param>
/// <remarks>
/// A service stops when one of those it needs stops; a client or an edge only when all of them do, because it can take another
/// way. Whoever waits for a stopped part without stopping itself is degraded.
/// </remarks>
public sealed record BlastRadius(string Part, IReadOnlyList<string> Stops, IReadOnlyList<string> Degrades)
{
    internal static IReadOnlyList<BlastRadius> OfEach(Net net) => [.. Enumerable.Range(0, net.Count).Select(part => Of(net, part))];

    private static BlastRadius Of(Net net, int part)
    {
        var stopped = Stopped(net, [part]);
        var touched = new HashSet<int>(stopped);
        var next = new Queue<int>(stopped);
        while (next.TryDequeue(out var at))
        {
            foreach (var caller in net.Callers[at].Where(touched.Add))
            {
                next.Enqueue(caller);
            }
        }

        return new BlastRadius(net[part].Id, net.Names(stopped.Where(other => other != part)), net.Names(touched.Except(stopped)));
    }

    /// <summary>Everything that cannot answer once some parts are down, these included.</summary>
    internal static HashSet<int> Stopped(Net net, IReadOnlyCollection<int> down)
    {
        var stopped = new HashSet<int>(down);
        var left = new int[net.Count];
        var next = new Queue<int>(stopped);
        while (next.TryDequeue(out var part))
        {
            foreach (var caller in net.NeededBy[part])
            {
                left[caller]++;
                if ((!net.Chooses(caller) || left[caller] == net.Needs[caller].Length) && stopped.Add(caller))
                {
                    next.Enqueue(caller);
                }
            }
        }

        return stopped;
    }
}
