using System.Globalization;

namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>Which element an identifier means. Flat: one for the workspace; hierarchical: from the element one stands in outwards, or a whole path.</summary>
internal sealed class DslNames(DiagramBuilder graph)
{
    private readonly Dictionary<string, string> _short = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _inside = new(StringComparer.OrdinalIgnoreCase);
    private int _unnamed;

    public bool IsHierarchical { get; set; }

    /// <param name="id">Null where the element is given none, and nothing can name it.</param>
    /// <returns>What it is called in the graph.</returns>
    public string Declare(string? id, string name, string? parent)
    {
        var own = id ?? string.Create(CultureInfo.InvariantCulture, $"{name} #{++_unnamed}");
        var path = IsHierarchical && parent is not null ? $"{parent}.{own}" : own;
        _short.TryAdd(own, path);
        _inside.TryAdd($"{parent}.{own}", path);
        _paths.Add(path);
        return graph.Find(path) is null ? path : graph.Nodes.FirstOrDefault(node => string.Equals(node.Id, path, StringComparison.OrdinalIgnoreCase))?.Id ?? path;
    }

    /// <summary>A path, although identifiers are flat: what is meant is plain, and the tool refuses it.</summary>
    /// <returns>Null when it is none.</returns>
    public string? FindPath(string id) =>
        !IsHierarchical && id.Split('.') is [.., var parent, var own] ? _inside.GetValueOrDefault($"{parent}.{own}") : null;

    /// <returns>Null when nothing of that name is declared so far.</returns>
    public string? Find(string id, string? scope)
    {
        for (var around = scope; around is not null; around = Parent(around))
        {
            if (_paths.TryGetValue($"{around}.{id}", out var inner))
            {
                return inner;
            }
        }

        return _paths.TryGetValue(id, out var path) ? path : _short.GetValueOrDefault(id);
    }

    private static string? Parent(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : null;
}
