namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Gathers what a parser finds. Arrows may come before the boxes they join.</summary>
internal sealed class DiagramBuilder
{
    /// <summary>Beyond this nobody drew it by hand, and the rest is not read. Unit: statements.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<DiagramNode> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];
    private readonly List<DiagramGroup> _groups = [];
    private readonly List<DiagramDouble> _doubles = [];
    private readonly List<DiagramProblem> _problems = [];
    private readonly HashSet<string> _groupIds = new(StringComparer.Ordinal);

    public string Title { get; set; } = "";

    public bool IsPartial { get; set; }

    public bool IsFull => _nodes.Count + _edges.Count + _groups.Count > Most;

    public IReadOnlyList<DiagramNode> Nodes => _nodes;

    public DiagramNode? Find(string id) => _at.TryGetValue(id, out var at) ? _nodes[at] : null;

    public bool HasGroup(string id) => _groupIds.Contains(id);

    /// <summary>A box, or another mention of one: what is new is added, a second label is kept as a double.</summary>
    public void Add(DiagramNode node)
    {
        if (!_at.TryGetValue(node.Id, out var at))
        {
            _at[node.Id] = _nodes.Count;
            _nodes.Add(node);
            return;
        }

        var known = _nodes[at];
        if (node.IsDeclared && known.IsDeclared && node.Label.Length > 0 && !string.Equals(Plain(known.Label), Plain(node.Label), StringComparison.OrdinalIgnoreCase))
        {
            _doubles.Add(new DiagramDouble(node.Id, known.Label, known.Line, node.Label, node.Line, node.Column));
        }

        _nodes[at] = node.IsDeclared && !known.IsDeclared
            ? node with { Group = node.Group ?? known.Group, Tags = Joined(known, node), Line = known.Line, Column = known.Column }
            : known with { Group = known.Group ?? node.Group, Tags = Joined(known, node), Kind = known.Kind ?? node.Kind };
    }

    public void Change(string id, Func<DiagramNode, DiagramNode> change)
    {
        if (_at.TryGetValue(id, out var at))
        {
            _nodes[at] = change(_nodes[at]);
        }
    }

    public void Add(DiagramEdge edge) => _edges.Add(edge);

    public void Add(DiagramGroup group)
    {
        if (_groupIds.Add(group.Id))
        {
            _groups.Add(group);
        }
    }

    public void Problem((int Line, int Column) place, string says)
    {
        if (_problems.Count < 20)
        {
            _problems.Add(new DiagramProblem(place.Line, place.Column, says));
        }
    }

    public DiagramGraph Build(DiagramKind kind, string keyword, (int Line, int Column) place) =>
        new(kind, Title, place.Line, place.Column, [.. _nodes.Where(node => !_groupIds.Contains(node.Id))], _edges, _groups, _doubles, _problems) { IsPartial = IsPartial, Keyword = keyword };

    private static IReadOnlyList<string> Joined(DiagramNode known, DiagramNode node) =>
        node.Tags.Count == 0 || known.Tags.Count > 20 ? known.Tags : [.. known.Tags.Union(node.Tags, StringComparer.Ordinal)];

    /// <summary>Blanks and markup do not make another name.</summary>
    private static string Plain(string label) => string.Join(' ', label.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
