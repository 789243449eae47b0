using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>What a picture leaves out: M12 relations without a protocol, M13 containers without a technology, M14 arrows over a border of trust without a word, M20 foreign keys without a line.</summary>
internal static partial class DetailCheck
{
    public static IEnumerable<Remark> Of(DiagramReading reading) => [.. Protocols(reading), .. Technologies(reading), .. Borders(reading), .. Keys(reading)];

    private static IEnumerable<Remark> Protocols(DiagramReading reading)
    {
        var graph = reading.Graph;
        if (graph.Kind is not (DiagramKind.C4Container or DiagramKind.C4Component or DiagramKind.Workspace))
        {
            yield break;
        }

        var silent = reading.Edges.Where(edge => edge.Technology.Length == 0 && !Named().IsMatch(edge.Label) && IsBuilt(graph, edge.From) && IsBuilt(graph, edge.To)).ToList();
        if (silent.Count > 0)
        {
            yield return reading.Remark("M12", silent[0].Line, silent[0].Column, ("count", silent.Count == 1 ? "One relation" : $"{silent.Count} relations"), ("say", silent.Count == 1 ? "does" : "do"), ("relations", DiagramReading.List(silent.Select(reading.Pair).Distinct(), 3)))
                with { Also = [.. silent.Skip(1).Take(20).Select(reading.At)] };
        }
    }

    private static bool IsBuilt(DiagramGraph graph, string id) => graph.Node(id)?.Level == "container";

    private static IEnumerable<Remark> Technologies(DiagramReading reading)
    {
        var graph = reading.Graph;
        var silent = graph.Kind is DiagramKind.C4Container or DiagramKind.C4Component or DiagramKind.Workspace
            ? graph.Nodes.Where(node => node is { Level: "container", IsDeclared: true, IsExternal: false, Technology: "" }).ToList()
            : [];
        if (silent.Count > 0)
        {
            yield return reading.Remark("M13", silent[0].Line, silent[0].Column, ("boxes", DiagramReading.List(silent.Select(node => reading.Name(node.Id)))), ("do", silent.Count == 1 ? "does" : "do"));
        }
    }

    private static IEnumerable<Remark> Borders(DiagramReading reading) =>
        !reading.IsSystem || reading.Graph.Kind is DiagramKind.Sequence or DiagramKind.C4Deployment or DiagramKind.Architecture ? [] :
        from edge in reading.Edges
        where edge.Label.Length == 0 && edge.Technology.Length == 0 && !edge.IsLine
        let outer = Border(reading, edge.From)
        let inner = Border(reading, edge.To)
        where outer != inner && (outer is not null || inner is not null)
        group edge by (Outer: outer ?? inner!, Inner: inner ?? outer!) into crossing
        let first = crossing.First()
        select reading.Remark("M14", first.Line, first.Column, ("arrow", reading.Pair(first)), ("border", reading.Name(crossing.Key.Inner)))
            with { Also = [.. crossing.Skip(1).Take(10).Select(reading.At)] };

    /// <summary>The innermost frame around a box whose name speaks of a network or of who is trusted.</summary>
    private static string? Border(DiagramReading reading, string id) =>
        reading.Graph.Around(reading.Graph.Node(id)?.Group).FirstOrDefault(group => reading.Graph.Frame(group) is { } frame && Trust().IsMatch(frame.Label));

    private static IEnumerable<Remark> Keys(DiagramReading reading)
    {
        var graph = reading.Graph;
        if (graph.Kind != DiagramKind.Entities || graph.Edges.Count == 0)
        {
            yield break;
        }

        var joined = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        foreach (var node in graph.Nodes.Where(node => !joined.Contains(node.Id)))
        {
            foreach (var field in node.Fields.Where(field => field.IsForeign))
            {
                yield return reading.Remark("M20", field.Line, field.Column, ("entity", node.Id), ("column", field.Name));
            }
        }
    }

    [GeneratedRegex(@"\b(?:https?|rest|grpc|rpc|soap|graphql|json|sql|jdbc|odbc|amqp|kafka|mqtt|smtp|s?ftp|tcp|udp|websockets?|redis|tls|ssh|ldap|saml|oidc|oauth\w*|s3|resp|sse|nfs)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:internet|public|private|dmz|vpc|vnet|subnets?|internal|trusted|untrusted|on-?prem\w*|corporate|external|third[- ]part\w+|partners?|pci|cde)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Trust();
}
