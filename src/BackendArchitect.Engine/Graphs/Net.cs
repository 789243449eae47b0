using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Graphs;

/// <summary>A model as numbers, for the algorithms: part i, and whom it waits for.</summary>
internal sealed class Net
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public Net(SystemModel model)
    {
        Model = model;
        foreach (var part in model.Parts)
        {
            if (!_index.TryAdd(part.Id, _index.Count))
            {
                throw new ArgumentException($"Two parts have the id '{part.Id}'. Give one of them another.", nameof(model));
            }
        }

        Calls = Lists(link => !link.Async, link => link.From, link => link.To);
        Callers = Lists(link => !link.Async, link => link.To, link => link.From);
        Needs = Lists(link => link is { Async: false, Optional: false }, link => link.From, link => link.To);
        NeededBy = Lists(link => link is { Async: false, Optional: false }, link => link.To, link => link.From);
    }

    public SystemModel Model { get; }

    public int Count => Model.Parts.Count;

    /// <summary>Whom each part waits for.</summary>
    public int[][] Calls { get; }

    public int[][] Callers { get; }

    /// <summary>Of these, whom it cannot answer without.</summary>
    public int[][] Needs { get; }

    public int[][] NeededBy { get; }

    public SystemPart this[int part] => Model.Parts[part];

    public int IndexOf(string id) => _index.TryGetValue(id, out var at)
        ? at
        : throw new ArgumentException($"A link ends at '{id}', which is no part of the model. Add the part, or correct the link.");

    public IReadOnlyList<string> Names(IEnumerable<int> parts) => [.. parts.Order().Select(part => Model.Parts[part].Id)];

    /// <summary>Those who can take another way when one is closed.</summary>
    public bool Chooses(int part) => this[part].Kind is PartKind.Person or PartKind.Client or PartKind.Edge;

    /// <summary>Where requests start: clients; without any, the services and edges nobody calls.</summary>
    public IReadOnlyList<int> Entries()
    {
        var clients = Where(part => this[part].Kind == PartKind.Client);
        return clients.Count > 0 ? clients : Where(part => Callers[part].Length == 0 && this[part].Kind is PartKind.Service or PartKind.Edge);
    }

    /// <summary>A store that holds data itself, and does not merely pass on.</summary>
    public bool IsEnd(int part) => this[part].Kind == PartKind.Store && Needs[part].Length == 0;

    public bool IsCycle(IReadOnlyList<int> group) => group.Count > 1 || Calls[group[0]].Contains(group[0]);

    private List<int> Where(Func<int, bool> which) => [.. Enumerable.Range(0, Count).Where(which)];

    private int[][] Lists(Func<SystemLink, bool> which, Func<SystemLink, string> from, Func<SystemLink, string> to)
    {
        var lists = new SortedSet<int>[Count];
        for (var part = 0; part < Count; part++)
        {
            lists[part] = [];
        }

        foreach (var link in Model.Links)
        {
            var (start, end) = (IndexOf(from(link)), IndexOf(to(link)));
            if (which(link))
            {
                lists[start].Add(end);
            }
        }

        return [.. lists.Select(list => list.ToArray())];
    }
}
