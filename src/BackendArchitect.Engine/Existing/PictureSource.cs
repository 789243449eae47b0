using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Diagrams;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads parts and relations from diagrams: those of C4, Structurizr and architecture, flowcharts and sequences that show a system, and the entities of ER diagrams.</summary>
internal static class PictureSource
{
    public static void Read(ReviewFile file, SystemSketch sketch, TechnologyNames names)
    {
        foreach (var graph in DiagramText.Read(file))
        {
            var reading = new DiagramReading(file, graph);
            if (graph.Kind == DiagramKind.Entities)
            {
                Entities(file, graph, sketch);
            }
            else if (reading.IsSystem && graph.Kind is not (DiagramKind.Sequence or DiagramKind.C4Dynamic))
            {
                Read(file, reading, sketch, names);
            }
        }
    }

    private static void Read(ReviewFile file, DiagramReading reading, SystemSketch sketch, TechnologyNames names)
    {
        var graph = reading.Graph;
        var wholes = graph.Nodes.Where(node => node.Level is "container" or "component").Select(node => node.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Two boxes of one name are two parts; a component belongs to its container.
        var shown = graph.Nodes.Where(node => node.IsDeclared && node.Level != "component" && !(wholes.Contains(node.Id) && node.Level == "system") && !node.Tags.Contains("junction") && node.Label.Length > 0).ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in shown)
        {
            ids[node.Id] = sketch.Add(Part(file, reading, node, names));
        }

        // In a flowchart an answer has an arrow of its own; in C4 an arrow is a use, whatever its words.
        foreach (var edge in reading.Edges.Where(edge => !edge.IsLine && !(graph.Kind == DiagramKind.Flowchart && ArrowWords.IsReply(edge))))
        {
            if (ids.TryGetValue(Owner(graph, edge.From), out var from) && ids.TryGetValue(Owner(graph, edge.To), out var to))
            {
                sketch.Wish(from, to, (start, end) => new ExistingLink(start, end, edge.Label.Length > 0 ? $"an arrow says \"{DiagramReading.One(edge.Label)}\"" : "an arrow", reading.At(edge))
                {
                    Label = DiagramReading.One(edge.Label), Protocol = edge.Technology, IsAsync = ArrowWords.IsAsync(edge) ? true : ArrowWords.IsCall(edge) ? false : null,
                });
            }
        }
    }

    /// <summary>An arrow at a component is one at its container.</summary>
    private static string Owner(DiagramGraph graph, string id) => graph.Node(id) is { Level: "component", Group: { } container } ? container : id;

    private static ExistingPart Part(ReviewFile file, DiagramReading reading, DiagramNode node, TechnologyNames names)
    {
        var label = DiagramReading.One(node.Label);
        var (technology, version) = names.OfLabel(node.Technology.Length > 0 ? node.Technology : node.Kind is null ? "" : node.Label);
        var kind = reading.KindOf(node.Id) ?? (node.IsExternal ? PartKind.External : technology is not null ? TechnologyNames.KindOf(technology) : node.Level == "person" ? PartKind.Person : PartKind.Service);
        return new ExistingPart(SystemSketch.Slug(label), label, node.IsExternal && kind != PartKind.Person ? PartKind.External : kind)
        {
            Technology = technology?.Id,
            Label = node.Technology.Length > 0 ? node.Technology : technology?.Name ?? "",
            Version = version,
            Replicas = node.Instances,
            IsManaged = technology?.Licence.StartsWith("proprietary service", StringComparison.Ordinal) == true,
            Does = DiagramReading.One(node.Description),
            Places = [file.At(node.Line, node.Column)],
        };
    }

    private static void Entities(ReviewFile file, DiagramGraph graph, SystemSketch sketch)
    {
        foreach (var node in graph.Nodes)
        {
            var parents = graph.Edges.Where(edge => edge.To == node.Id && edge.From != node.Id).Select(edge => edge.From).Distinct().ToList();
            sketch.Tables.Add(new ExistingTable(node.Id, [.. node.Fields.Select(field => new ExistingColumn(field.Name, field.Type.ToLowerInvariant(), Optional: false, field.IsKey, field.IsForeign ? parents.FirstOrDefault(parent => field.Name.StartsWith(parent, StringComparison.OrdinalIgnoreCase)) : null))], parents, "", file.At(node.Line, node.Column)));
        }
    }
}
