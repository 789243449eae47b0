using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>C4 level 2: everything that runs, in the order a request passes it.</summary>
internal static class ContainerView
{
    private static readonly (C4Frame Frame, PartKind[] Kinds)[] Frames =
    [
        (new C4Frame("client", "Client", 0), [PartKind.Client]),
        (new C4Frame("edge", "Edge", 1), [PartKind.Edge]),
        (new C4Frame("application", "Application", 2), [PartKind.Service, PartKind.Worker]),
        (new C4Frame("data", "Data", 3), [PartKind.Store, PartKind.Cache, PartKind.Queue, PartKind.Search, PartKind.Files]),
        (new C4Frame("external", "External", 3), [PartKind.External, PartKind.Observability]),
    ];

    public static C4View Of(Blueprint blueprint, Theme theme)
    {
        var parts = blueprint.Parts.DistinctBy(part => part.Id, StringComparer.Ordinal).Take(Limits.Boxes).ToList();
        var shown = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var arrows = blueprint.Relations
            .Where(relation => shown.Contains(relation.From) && shown.Contains(relation.To))
            .GroupBy(relation => (relation.From, relation.To, relation.Async))
            .Select(relations => Arrow(blueprint, relations))
            .Take(Limits.Arrows)
            .ToList();
        return new C4View(
            $"{blueprint.Title} - containers",
            Subtitle(blueprint, parts.Count),
            Alt(blueprint, parts, arrows),
            [.. parts.Select(part => Box(blueprint, part, theme))],
            arrows,
            [.. Frames.Where(frame => parts.Exists(part => frame.Kinds.Contains(part.Kind))).Select(frame => frame.Frame)]);
    }

    /// <summary>The frame a part of this kind stands in; null for people.</summary>
    public static C4Frame? FrameOf(PartKind kind) => Frames.FirstOrDefault(frame => frame.Kinds.Contains(kind)).Frame;

    /// <summary>What a part does; one that holds several bounded contexts lists them.</summary>
    public static string Describe(Blueprint blueprint, Part part)
    {
        var modules = blueprint.Components.Where(component => component.Part == part.Id).Select(component => component.Name).ToList();
        if (modules.Count == 0)
        {
            modules = [.. part.Contexts];
        }

        return modules.Count < 2 ? part.Does : $"Modules: {string.Join(", ", modules.Select(Lower))}";
    }

    public static string Technology(Part part) => part switch
    {
        { Kind: PartKind.Person } => "Person",
        { Instances: > 1, Label.Length: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{part.Instances} × {part.Label}"),
        _ => part.Label,
    };

    /// <summary>A part with other words than its own, in its place and its looks.</summary>
    public static C4Box Of(Part part, string technology, string description, Theme theme) => new(
        part.Id,
        part.Name,
        technology,
        description,
        theme.Kinds[part.Kind],
        Shape(part.Kind),
        FrameOf(part.Kind)?.Id,
        part.Kind is PartKind.Person or PartKind.Client);

    private static C4Box Box(Blueprint blueprint, Part part, Theme theme) => Of(part, Technology(part), Describe(blueprint, part), theme) with
    {
        Tags = PatternTags.On(blueprint, part),
    };

    private static BoxShape Shape(PartKind kind) => kind switch
    {
        PartKind.Person => BoxShape.Person,
        PartKind.Store or PartKind.Cache or PartKind.Search or PartKind.Files => BoxShape.Drum,
        PartKind.Queue => BoxShape.Pill,
        PartKind.External => BoxShape.Dashed,
        _ => BoxShape.Plain,
    };

    private static C4Arrow Arrow(Blueprint blueprint, IGrouping<(string From, string To, bool Async), Relation> relations)
    {
        var labels = relations.Select(relation => relation.Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal);
        var protocols = relations.Select(relation => relation.Protocol).Where(protocol => protocol.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return new C4Arrow(relations.Key.From, relations.Key.To, string.Join(", ", labels), PatternTags.On(blueprint, relations) ?? (protocols.Count == 1 ? protocols[0] : ""), relations.Key.Async);
    }

    private static string Subtitle(Blueprint blueprint, int shown)
    {
        var peak = blueprint.Figures.FirstOrDefault(figure => figure.Id == "peak_rps");
        var load = peak is null ? "" : $". {Round(peak.Value)} {peak.Unit} at the peak";
        var hidden = blueprint.Parts.Count - shown;
        var more = hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $". {hidden} more parts not shown") : "";
        return blueprint.Verdict.Headline.TrimEnd('.') + load + more;
    }

    private static string Round(double load) => load.ToString(load < 100 ? "#,0.#" : "#,0", CultureInfo.InvariantCulture);

    private static string Alt(Blueprint blueprint, List<Part> parts, List<C4Arrow> arrows)
    {
        var names = parts.ToDictionary(part => part.Id, part => part.Name, StringComparer.Ordinal);
        var boxes = string.Join("; ", parts.Select(part => part.Label.Length > 0 ? $"{part.Name} ({part.Label})" : part.Name));
        var lines = string.Join("; ", arrows.Select(arrow => $"{names[arrow.From]} to {names[arrow.To]}: {(arrow.Label.Length > 0 ? arrow.Label : "uses")}"));
        return $"Container diagram of {blueprint.Title}. Parts: {boxes}. Relations: {lines}.";
    }

    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
