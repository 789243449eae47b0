using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Circles among arrows, each as the arrows one walks along.</summary>
internal static class Cycles
{
    /// <returns>One circle, a shortest, of every group of boxes that all reach each other.</returns>
    public static IReadOnlyList<IReadOnlyList<DiagramEdge>> Of(IReadOnlyList<DiagramEdge> edges)
    {
        var model = Model(edges);
        var net = new Net(model);
        return [.. StrongComponents.Of(net).Where(group => group.Count > 1)
            .Select(group => Shortest(edges, group.Select(part => model.Parts[part].Id).ToHashSet(StringComparer.Ordinal), model.Parts[group[0]].Id))
            .Where(circle => circle.Count > 0).OrderBy(circle => circle.Min(edge => edge.Line))];
    }

    public static SystemModel Model(IReadOnlyList<DiagramEdge> edges) => new(
        [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal).Select(id => new SystemPart(id, PartKind.Service, id))],
        [.. edges.Select(edge => new SystemLink(edge.From, edge.To))]);

    /// <summary>Breadth first from one box back to itself.</summary>
    private static List<DiagramEdge> Shortest(IReadOnlyList<DiagramEdge> edges, HashSet<string> inside, string start)
    {
        var next = edges.Where(edge => inside.Contains(edge.From) && inside.Contains(edge.To)).ToLookup(edge => edge.From, StringComparer.Ordinal);
        var by = new Dictionary<string, DiagramEdge>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in next[at])
            {
                if (!by.TryAdd(edge.To, edge))
                {
                    continue;
                }

                if (edge.To == start)
                {
                    return Walk(by, start);
                }

                queue.Enqueue(edge.To);
            }
        }

        return [];
    }

    private static List<DiagramEdge> Walk(Dictionary<string, DiagramEdge> by, string start)
    {
        var walk = new List<DiagramEdge>();
        var at = start;
        do
        {
            walk.Insert(0, by[at]);
            at = by[at].From;
        }
        while (at != start);
        return walk;
    }
}
