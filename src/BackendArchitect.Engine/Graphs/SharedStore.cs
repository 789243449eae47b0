using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Graphs;

/// <summary>A store that parts deployed apart write to.</summary>
/// <param name="Store">Its id.</param>
/// <param name="Database">Which database in it; null: the whole of it.</param>
/// <param name="Writers">Words for what is deployed, two or more, sorted.</param>
public sealed record SharedStore(string Store, string? Database, IReadOnlyList<string> Writers)
{
    /// <summary>Writers reach a store directly or through what merely passes on, such as a pooler.</summary>
    internal static IReadOnlyList<SharedStore> Find(Net net) =>
        [.. from store in Enumerable.Range(0, net.Count).Where(net.IsEnd)
            from writer in Users(net, store)
            group writer.Unit by (store, writer.Database) into users
            let units = users.Distinct().Order(StringComparer.Ordinal).ToList()
            where units.Count > 1
            orderby users.Key.store, users.Key.Database
            select new SharedStore(net[users.Key.store].Id, users.Key.Database, units)];

    private static IEnumerable<(string Unit, string? Database)> Users(Net net, int store)
    {
        var (seen, next) = (new HashSet<int> { store }, new Queue<int>([store]));
        while (next.TryDequeue(out var part))
        {
            foreach (var link in net.Model.Links.Where(link => link.To == net[part].Id && link is { ReadsOnly: false, Async: false }))
            {
                var from = net.IndexOf(link.From);
                if (net[from].Kind is PartKind.Service or PartKind.Worker)
                {
                    yield return (net[from].Release ?? net[from].Id, link.Database);
                }
                else if (net[from].Kind == PartKind.Store && seen.Add(from))
                {
                    next.Enqueue(from);
                }
            }
        }
    }
}
