using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>The drawing itself: M01 lone boxes, M02 arrows without words, M08 one name on two boxes, M16 too much for one picture, M17 two levels in one.</summary>
internal static class PictureCheck
{
    /// <summary>Boxes one can take in; beyond, the picture is cut in two. Unit: boxes.</summary>
    private const int Most = 30;

    private static readonly string[] Asides = ["legend", "key", "note", "notes", "comment", "title"];

    public static IEnumerable<Remark> Of(DiagramReading reading) => reading.IsSystem && reading.Graph.Kind != DiagramKind.Sequence
        ? [.. Lone(reading), .. Silent(reading), .. Namesakes(reading), .. Crowded(reading), .. Levels(reading)]
        : [];

    private static IEnumerable<Remark> Lone(DiagramReading reading)
    {
        var graph = reading.Graph;
        var joined = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        // An arrow to a frame joins what stands in it, and one to a box the box around it.
        foreach (var inner in joined.ToList())
        {
            joined.UnionWith(graph.Around(graph.Node(inner)?.Group));
        }

        var reached = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        var lone = graph.Nodes.Where(node => !joined.Contains(node.Id) && !graph.Around(node.Group).Any(reached.Contains) && !IsAside(reading, node) && !graph.Nodes.Any(inner => inner.Group == node.Id)).ToList();

        // A list of boxes is a picture too, and pods or nodes of a deployment are often only placed.
        return graph.Kind is DiagramKind.C4Deployment || graph.IsPartial || reading.Edges.Count < 2 || lone.Count * 3 > graph.Nodes.Count
            ? []
            : lone.Select(node => reading.Remark("M01", node.Line, node.Column, ("box", reading.Name(node.Id))));
    }

    private static bool IsAside(DiagramReading reading, DiagramNode node) =>
        node.Tags.Contains("junction") || node.Label.Length == 0 || PartWords.Words(node.Label).Concat(node.Tags.Select(tag => tag.ToLowerInvariant())).Any(Asides.Contains)
        || reading.Graph.Around(node.Group).Any(group => PartWords.Words(reading.Name(group)).Any(Asides.Contains));

    private static IEnumerable<Remark> Silent(DiagramReading reading)
    {
        var graph = reading.Graph;
        var silent = reading.Edges.Where(edge => edge.Label.Length == 0 && edge.Technology.Length == 0 && !edge.IsLine && graph.Node(edge.From)?.Tags.Contains("junction") != true).ToList();
        // Lines between the sides of an architecture diagram seldom have room for words, and a deployment is about places.
        if (silent.Count == 0 || graph.Kind is DiagramKind.Architecture or DiagramKind.C4Deployment)
        {
            yield break;
        }

        yield return reading.Remark("M02", silent[0].Line, silent[0].Column,
            ("count", silent.Count == 1 ? "One arrow" : $"{silent.Count} of {reading.Edges.Count} arrows"), ("say", silent.Count == 1 ? "says" : "say"), ("arrows", DiagramReading.List(silent.Select(reading.Pair).Distinct(), 3)))
            with { Also = [.. silent.Skip(1).Take(20).Select(reading.At)] };
    }

    private static IEnumerable<Remark> Namesakes(DiagramReading reading) =>
        reading.Graph.Kind is DiagramKind.C4Deployment ? [] :
        from same in reading.Graph.Nodes.Where(node => node.IsDeclared && node.Label.Length > 3 && !node.Tags.Contains("junction")).GroupBy(node => (node.Group, node.Label.ToUpperInvariant(), node.Level))
        where same.Count() > 1 && !reading.IsReplica(same)
        let second = same.ElementAt(1)
        select reading.Remark("M08", second.Line, second.Column, ("name", reading.Name(second.Id)), ("ids", DiagramReading.List(same.Select(node => node.Id))), ("first", $"line {same.First().Line}"));

    public static IEnumerable<Remark> Crowded(DiagramReading reading) =>
        reading.Graph.Kind != DiagramKind.Workspace && reading.Graph.Nodes.Count > Most
            ? [reading.Remark("M16", reading.Graph.Line, reading.Graph.Column, ("count", $"{reading.Graph.Nodes.Count}"), ("arrows", $"{reading.Edges.Count}"))]
            : [];

    private static IEnumerable<Remark> Levels(DiagramReading reading)
    {
        string[] below = reading.Graph.Kind switch { DiagramKind.C4Context => ["container", "component"], DiagramKind.C4Container => ["component"], _ => [] };
        var strange = reading.Graph.Nodes.Where(node => below.Contains(node.Level)).ToList();
        return strange.Count == 0 ? [] : [reading.Remark("M17", strange[0].Line, strange[0].Column, ("boxes", DiagramReading.List(strange.Select(node => reading.Name(node.Id)))), ("level", strange[0].Level), ("kind", reading.Graph.Keyword))];
    }

    /// <summary>Copies of one part, told apart by number or place.</summary>
    private static bool IsReplica(this DiagramReading reading, IEnumerable<DiagramNode> same) =>
        same.Select(node => reading.Graph.Edges.Where(edge => edge.To == node.Id).Select(edge => edge.From).Order().FirstOrDefault() ?? "").Distinct().Count() == 1
        && same.Select(node => reading.Graph.Edges.Where(edge => edge.From == node.Id).Select(edge => edge.To).Order().FirstOrDefault() ?? "").Distinct().Count() == 1;
}
