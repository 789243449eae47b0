using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Tests.Graphs;

/// <summary>The same questions answered by trying everything: what the clever algorithms must agree with.</summary>
internal sealed class BruteForce(SystemModel model)
{
    public List<string> SinglePoints()
    {
        var entries = Entries();
        return [.. model.Parts.Where(part => part.IsSingle && entries.Any(entry =>
            Ends().Any(store => Reaches(entry, store, null) && CutsOff(part.Id, entry, store)))).Select(part => part.Id)];
    }

    /// <summary>Every walk, as the set of parts it has visited.</summary>
    public int Depth()
    {
        var best = 0;
        foreach (var start in model.Parts)
        {
            var seen = new HashSet<(string At, string Visited)>();
            var next = new Queue<(string At, SortedSet<string> Visited)>();
            next.Enqueue((start.Id, new SortedSet<string>(StringComparer.Ordinal) { start.Id }));
            while (next.TryDequeue(out var walk))
            {
                if (!seen.Add((walk.At, string.Join(' ', walk.Visited))))
                {
                    continue;
                }

                best = Math.Max(best, walk.Visited.Count(id => Part(id).Kind == PartKind.Service));
                foreach (var link in model.Links.Where(link => !link.Async && link.From == walk.At))
                {
                    next.Enqueue((link.To, new SortedSet<string>(walk.Visited, StringComparer.Ordinal) { link.To }));
                }
            }
        }

        return best;
    }

    /// <summary>Circles: each part with all it can reach and that can reach it back.</summary>
    public List<string> Cycles() =>
        [.. model.Parts
            .Where(part => Follow(part.Id, link => !link.Async).Contains(part.Id))
            .Select(part => string.Join(' ', model.Parts.Where(other => other.Id == part.Id
                || (Follow(part.Id, link => !link.Async).Contains(other.Id) && Follow(other.Id, link => !link.Async).Contains(part.Id))).Select(other => other.Id)))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>Rounds over all parts until nothing more stops.</summary>
    public (List<string> Stops, List<string> Degrades) Blast(string down)
    {
        var stopped = new HashSet<string> { down };
        for (var more = true; more;)
        {
            more = false;
            foreach (var part in model.Parts.Where(part => !stopped.Contains(part.Id)))
            {
                var needs = Needs(part.Id);
                if (needs.Count > 0 && (Chooses(part) ? needs.All(stopped.Contains) : needs.Any(stopped.Contains)))
                {
                    more |= stopped.Add(part.Id);
                }
            }
        }

        var degraded = model.Parts.Where(part => !stopped.Contains(part.Id) && Follow(part.Id, link => !link.Async).Overlaps(stopped));
        return ([.. model.Parts.Select(part => part.Id).Where(id => id != down && stopped.Contains(id))], [.. degraded.Select(part => part.Id)]);
    }

    private bool CutsOff(string part, string entry, string store) => part == entry
        ? !Chooses(Part(part))
        : part == store || !Reaches(entry, store, part);

    private bool Reaches(string from, string to, string? without) =>
        Follow(from, link => link is { Async: false, Optional: false } && link.From != without && link.To != without).Contains(to);

    /// <summary>What can be reached in one step or more.</summary>
    private HashSet<string> Follow(string from, Func<SystemLink, bool> along)
    {
        var reached = new HashSet<string>();
        for (var more = true; more;)
        {
            more = false;
            foreach (var link in model.Links.Where(link => along(link) && (link.From == from || reached.Contains(link.From))))
            {
                more |= reached.Add(link.To);
            }
        }

        return reached;
    }

    private List<string> Entries()
    {
        var clients = model.Parts.Where(part => part.Kind == PartKind.Client).Select(part => part.Id).ToList();
        return clients.Count > 0
            ? clients
            : [.. model.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Edge && !model.Links.Any(link => !link.Async && link.To == part.Id)).Select(part => part.Id)];
    }

    private IEnumerable<string> Ends() => model.Parts.Where(part => part.Kind == PartKind.Store && Needs(part.Id).Count == 0).Select(part => part.Id);

    private HashSet<string> Needs(string part) =>
        [.. model.Links.Where(link => link is { Async: false, Optional: false } && link.From == part).Select(link => link.To)];

    private static bool Chooses(SystemPart part) => part.Kind is PartKind.Person or PartKind.Client or PartKind.Edge;

    private SystemPart Part(string id) => model.Parts.First(part => part.Id == id);
}
