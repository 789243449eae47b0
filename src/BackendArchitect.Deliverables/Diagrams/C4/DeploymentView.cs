using System.Globalization;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Where everything runs: networks from the outside in, with the number and size of the nodes.</summary>
internal static class DeploymentView
{
    /// <summary>What the bill calls the place of copies for recovery.</summary>
    private const string SecondRegion = "second region";

    private static readonly (C4Frame Frame, PartKind[] Kinds)[] Networks =
    [
        (new C4Frame("internet", "Internet", 0), [PartKind.Person, PartKind.Client]),
        (new C4Frame("edge", "Edge and public subnets", 1), [PartKind.Edge]),
        (new C4Frame("compute", "Private subnets: compute", 2), [PartKind.Service, PartKind.Worker]),
        (new C4Frame("data", "Private subnets: data", 3), [PartKind.Store, PartKind.Cache, PartKind.Queue, PartKind.Search, PartKind.Files]),
        (new C4Frame("outside", "Outside the network", 3), [PartKind.External, PartKind.Observability]),
    ];

    public static C4View Of(Blueprint blueprint, Theme theme)
    {
        var parts = blueprint.Parts.Where(part => part.Kind != PartKind.Person).DistinctBy(part => part.Id, StringComparer.Ordinal).Take(Limits.Boxes).ToList();
        var shown = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var arrows = blueprint.Relations
            .Where(relation => shown.Contains(relation.From) && shown.Contains(relation.To) && blueprint.Part(relation.To)!.Kind != PartKind.Observability)
            .GroupBy(relation => (relation.From, relation.To))
            .Select(relations => new C4Arrow(relations.Key.From, relations.Key.To, relations.Select(relation => relation.Protocol).FirstOrDefault(protocol => protocol.Length > 0) ?? "", "", relations.All(relation => relation.Async)))
            .Take(Limits.Arrows)
            .ToList();
        var nodes = parts.Where(part => Nodes(blueprint, part).Length > 0).Select(part => $"{part.Name}: {Nodes(blueprint, part)}");
        return new C4View(
            $"{blueprint.Title} - deployment",
            Place(blueprint),
            $"Deployment diagram of {blueprint.Title}. {string.Join("; ", nodes)}.",
            [.. parts.Select(part => ContainerView.Of(part, part.Label, Nodes(blueprint, part), theme) with { Frame = Network(part).Id, IsRoot = part.Kind == PartKind.Client })],
            arrows,
            [.. Networks.Where(network => parts.Exists(part => network.Kinds.Contains(part.Kind))).Select(network => network.Frame)]);
    }

    /// <summary>How many nodes of what size; empty for what its provider sizes.</summary>
    internal static string Nodes(Blueprint blueprint, Part part) => part.Kind switch
    {
        PartKind.Service when part.Instances > 0 => $"{Count(part.Instances, "instance")} of {Size(blueprint, "app_vcpu", "app_memory_gb")}",
        PartKind.Worker when part.Instances > 0 => Count(part.Instances, "instance"),
        PartKind.Store when Figure(blueprint, "db_vcpu") is not null && blueprint.Entities.Any(entity => entity.Store == part.Id) => Database(blueprint),
        PartKind.Cache when Figure(blueprint, "cache_nodes") is { } nodes && nodes > 0 => $"{Count((int)nodes, "node")}, {Words.Number(Figure(blueprint, "cache_gb") ?? 0)} GB of entries",
        PartKind.External or PartKind.Client => "",
        _ when part.Instances > 1 => Count(part.Instances, "node"),
        _ => "",
    };

    private static C4Frame Network(Part part) => Networks.First(network => network.Kinds.Contains(part.Kind)).Frame;

    private static string Database(Blueprint blueprint)
    {
        var replicas = (int)(Figure(blueprint, "db_replicas") ?? 0);
        return $"Primary of {Size(blueprint, "db_vcpu", "db_memory_gb")}, {Words.Number(Figure(blueprint, "db_storage_gb") ?? 0)} GB on disk"
            + (replicas == 0 ? "; no standby" : $"; {Count(replicas, replicas == 1 ? "standby or replica" : "standbys and replicas", counted: false)} of the same size");
    }

    private static string Place(Blueprint blueprint)
    {
        var regions = blueprint.Costs.Lines.Select(line => line.Region).Where(region => region.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var homes = regions.Where(region => region != SecondRegion).ToList();
        var away = !regions.Contains(SecondRegion) ? "" : Figure(blueprint, "serving_regions") > 1 ? "; the same again stands by in a second region" : "; copies for recovery are kept in a second region";
        var where = homes.Count == 0 ? "" : $"Priced for {string.Join(", ", homes)}{away}. ";
        return $"{where}{blueprint.Verdict.Headline.TrimEnd('.')}";
    }

    private static string Size(Blueprint blueprint, string cpu, string memory) =>
        $"{Words.Number(Figure(blueprint, cpu) ?? 0)} vCPU, {Words.Number(Figure(blueprint, memory) ?? 0)} GB";

    private static string Count(int number, string what, bool counted = true) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {what}{(counted && number != 1 ? "s" : "")}");

    private static double? Figure(Blueprint blueprint, string id) => blueprint.Figures.FirstOrDefault(figure => figure.Id == id)?.Value;
}
