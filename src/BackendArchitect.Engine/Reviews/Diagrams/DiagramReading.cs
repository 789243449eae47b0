using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A diagram with what its words tell: which boxes are parts of a system, of what kind, and whether it shows a system at all.</summary>
internal sealed class DiagramReading
{
    private readonly Dictionary<string, PartKind?> _kinds;

    public DiagramReading(ReviewFile file, DiagramGraph graph)
    {
        (File, Graph) = (file, graph);
        _kinds = graph.Nodes.ToDictionary(node => node.Id, Told, StringComparer.Ordinal);
        Edges = [.. graph.Edges.Where(edge => !edge.IsInvisible)];
        IsSystem = graph.Kind is DiagramKind.Architecture or DiagramKind.Workspace || graph.IsC4 || (graph.Kind is DiagramKind.Flowchart or DiagramKind.Sequence && !IsProcess(graph) && ShowsParts());
    }

    public ReviewFile File { get; }

    public DiagramGraph Graph { get; }

    /// <summary>Those that are seen.</summary>
    public IReadOnlyList<DiagramEdge> Edges { get; }

    /// <summary>It shows parts of a system and who uses whom, as far as can be told; else it may be a process, an algorithm, a plan.</summary>
    public bool IsSystem { get; }

    public PartKind? KindOf(string id) => _kinds.GetValueOrDefault(id);

    public bool IsService(string id) => KindOf(id) is PartKind.Service or PartKind.Worker || (KindOf(id) is null && Graph.Node(id)?.Level is "container" or "component" or "system" && Graph.Node(id) is { IsExternal: false });

    public string Name(string id) => One(Graph.Node(id)?.Label ?? Graph.Frame(id)?.Label ?? id);

    public Remark Remark(string rule, int line, int column, params (string Name, string Value)[] words) =>
        new(rule, File.At(line, column), File.Quote(line)) { Words = words.ToDictionary(word => word.Name, word => word.Value, StringComparer.Ordinal) };

    public Place At(DiagramEdge edge) => File.At(edge.Line, edge.Column);

    /// <summary>"A -> B" of an arrow.</summary>
    public string Pair(DiagramEdge edge) => $"{Name(edge.From)} → {Name(edge.To)}";

    /// <summary>A label on one line, shortened.</summary>
    public static string One(string label)
    {
        var line = label.Replace('\n', ' ').Trim();
        return line.Length > 60 ? $"{line[..59]}…" : line;
    }

    /// <summary>"A, B and C", at most so many.</summary>
    public static string List(IEnumerable<string> names, int most = 4)
    {
        var all = names.ToList();
        var shown = all.Take(most).ToList();
        var rest = all.Count - shown.Count;
        return rest > 0 ? $"{string.Join(", ", shown)} and {rest} more" : shown.Count > 1 ? $"{string.Join(", ", shown.Take(shown.Count - 1))} and {shown[^1]}" : string.Concat(shown);
    }

    /// <summary>The keyword or the shape says most, but a drum may well be a cache; a part of a system is nobody, whatever it is called.</summary>
    private static PartKind? Told(DiagramNode node)
    {
        var words = node.IsDecision ? null : PartWords.Of(node.Label, node.Technology);
        return node switch
        {
            { Kind: PartKind.Store } when words is PartKind.Cache or PartKind.Files or PartKind.Search or PartKind.Edge or PartKind.Queue => words,
            { Kind: not null } => node.Kind,
            { Level: "component" } when words is PartKind.Person or PartKind.Client => null,
            { Level: "container" or "system" } when words is PartKind.Person => null,
            _ => words,
        };
    }

    private bool ShowsParts()
    {
        var known = _kinds.Values.Count(kind => kind is not null);
        return known >= 1 && known * 4 >= _kinds.Count;
    }

    /// <summary>Questions, things to do, a start and an end: a process.</summary>
    private static bool IsProcess(DiagramGraph graph)
    {
        if (graph.Kind == DiagramKind.Sequence)
        {
            return false;
        }

        var actions = graph.Nodes.Count(node => PartWords.IsAction(node.Label));
        return graph.Nodes.Any(node => node.IsDecision)
            || actions * 4 > graph.Nodes.Count
            || graph.Nodes.Any(node => node.Label.ToUpperInvariant() is "START" or "END" or "STOP" or "DONE" or "BEGIN" or "FINISH");
    }
}
