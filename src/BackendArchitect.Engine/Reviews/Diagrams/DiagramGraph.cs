namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>One diagram as boxes and arrows, whatever it was written in.</summary>
/// <param name="Line">Where it begins in its file.</param>
/// <param name="Nodes">Each id once, in the order of the text.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record DiagramGraph(
    DiagramKind Kind,
    string Title,
    int Line,
    int Column,
    IReadOnlyList<DiagramNode> Nodes,
    IReadOnlyList<DiagramEdge> Edges,
    IReadOnlyList<DiagramGroup> Groups,
    IReadOnlyList<DiagramDouble> Doubles,
    IReadOnlyList<DiagramProblem> Problems)
{
    private readonly Lazy<Dictionary<string, DiagramNode>> _byId = new(() => Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, DiagramGroup>> _groups = new(() => Groups.ToDictionary(group => group.Id, StringComparer.Ordinal));

    /// <summary>Parts of it stand in other files or are made by scripts: what is missing here may be there.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The word it begins with: <c>flowchart</c>.</summary>
    public string Keyword { get; init; } = "";

    public DiagramNode? Node(string id) => _byId.Value.GetValueOrDefault(id);

    public DiagramGroup? Frame(string id) => _groups.Value.GetValueOrDefault(id);

    public bool IsC4 => Kind is DiagramKind.C4Context or DiagramKind.C4Container or DiagramKind.C4Component or DiagramKind.C4Dynamic or DiagramKind.C4Deployment;

    /// <summary>The frame or element a box stands in, and those around that, from the inside out.</summary>
    public IEnumerable<string> Around(string? group)
    {
        // A frame cannot contain itself, but a text can say so.
        for (var steps = 0; group is not null && steps < 64; steps++)
        {
            yield return group;
            group = Node(group)?.Group ?? Frame(group)?.Parent;
        }
    }
}
