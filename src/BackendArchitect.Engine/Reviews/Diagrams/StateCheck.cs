using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>State diagrams: M18 a state nothing leads to, M19 a state nothing leads out of, although the machine has an end.</summary>
internal static partial class StateCheck
{
    public static IEnumerable<Remark> Of(DiagramReading reading)
    {
        var graph = reading.Graph;
        if (graph.Kind != DiagramKind.States || !graph.Edges.Any(edge => edge.From.StartsWith(StateParser.Begin, StringComparison.Ordinal)))
        {
            return [];
        }

        var whole = graph.Nodes.Select(node => node.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var entered = graph.Edges.Where(edge => edge.From != edge.To).Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var left = graph.Edges.Where(edge => edge.From != edge.To).Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        var hasEnd = graph.Edges.Any(edge => edge.To == StateParser.End);
        var states = graph.Nodes.Where(node => !node.Id.StartsWith("[*]", StringComparison.Ordinal) && !whole.Contains(node.Id) && node.Tags.Count == 0).ToList();
        return
        [
            .. states.Where(node => !entered.Contains(node.Id) && (left.Contains(node.Id) || node.Group is null) && !IsEnteredWhole(graph, node))
                .Select(node => reading.Remark("M18", node.Line, node.Column, ("state", reading.Name(node.Id)))),
            .. states.Where(node => hasEnd && !Final().IsMatch(node.Label) && node.Group is null && entered.Contains(node.Id) && !left.Contains(node.Id))
                .Select(node => reading.Remark("M19", node.Line, node.Column, ("state", reading.Name(node.Id)))),
        ];
    }

    /// <summary>Names that say themselves that they are an end.</summary>
    [GeneratedRegex(@"done|complete|closed|cancel|fail|succe|archived|deleted|reject|expire|final|end(?:ed)?$|finish|refunded|abort|error|dead|destroyed|terminat|deliver|published|merged|removed", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Final();

    /// <summary>Inside a state without a beginning of its own the first one is where it begins.</summary>
    private static bool IsEnteredWhole(DiagramGraph graph, DiagramNode node) =>
        node.Group is { } group && !graph.Edges.Any(edge => edge.From == $"{StateParser.Begin} {group}");
}
