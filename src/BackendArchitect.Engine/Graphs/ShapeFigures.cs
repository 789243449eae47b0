using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Graphs;

/// <summary>What a graph says, as figures and names for rules.</summary>
internal static class ShapeFigures
{
    /// <summary>The names rules may use in their words beside the figures.</summary>
    public static IEnumerable<Variable> Names =>
    [
        new("single_point_names", VariableType.Many, string.Empty, "Single points of failure", []),
        new("sync_chain_names", VariableType.Many, string.Empty, "Services that wait for each other", []),
        new("sync_cycle_names", VariableType.Many, string.Empty, "Parts that wait in a circle", []),
        new("shared_store_names", VariableType.Many, string.Empty, "Stores with several writers", []),
        new("single_zone_store_names", VariableType.Many, string.Empty, "Stores in one zone", []),
        .. TraitCatalogue.All.Select(trait => new Variable(trait.Id, VariableType.Text, string.Empty, trait.Name, ["yes", "no"])),
    ];

    /// <param name="people">Engineers; null when nobody said.</param>
    public static IReadOnlyList<Figure> Of(SystemModel model, SystemGraph graph, double? people)
    {
        var figures = new FigureList();
        var services = Services(model);
        figures.Computed("sync_depth", graph.Chain.Depth, "services in the longest line of calls that wait for each other" + Listed(model, graph.Chain.Path, " → "));
        figures.Computed("sync_fan_out", FanOut(model), "services that one service calls and waits for, at most");
        figures.Computed("sync_cycles", Circles(model, graph).Count(), "circles of our own services that wait for each other");
        figures.Computed("single_points", graph.SinglePoints.Count, "parts without a second copy on every way from a client to a store" + Listed(model, graph.SinglePoints, ", "));
        figures.Computed("single_zone_stores", graph.SingleZoneStores.Count, "stores in one copy or one zone" + Listed(model, graph.SingleZoneStores, ", "));
        figures.Computed("shared_stores", graph.SharedStores.Count, "stores written by parts that are deployed apart");
        figures.Computed("largest_blast", graph.Blasts.Select(blast => Ours(model, blast)).DefaultIfEmpty(0).Max(), "our own parts that stop with one of them, at most");
        if (people is { } team and > 0)
        {
            figures.Computed("services_per_engineer", services / team, "services that are deployed apart ÷ team_size", "team_size");
        }

        return figures.All;
    }

    public static Scope Named(Scope scope, SystemModel model, SystemGraph graph)
    {
        var named = scope
            .With("single_point_names", Called(model, graph.SinglePoints))
            .With("sync_chain_names", Called(model, graph.Chain.Path))
            .With("sync_cycle_names", Called(model, Circles(model, graph).SelectMany(cycle => cycle)))
            .With("shared_store_names", Called(model, graph.SharedStores.Select(shared => shared.Store).Distinct()))
            .With("single_zone_store_names", Called(model, graph.SingleZoneStores));
        return model.Traits.OrderBy(trait => trait.Key, StringComparer.Ordinal).Aggregate(named, (known, trait) => known.With(trait.Key, trait.Value ? "yes" : "no"));
    }

    /// <summary>Services that are deployed apart.</summary>
    public static int Services(SystemModel model) =>
        model.Parts.Where(part => part.Kind == PartKind.Service).Select(part => part.Release ?? part.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Circles with two or more services of ours; somebody else's callback is not one.</summary>
    private static IEnumerable<IReadOnlyList<string>> Circles(SystemModel model, SystemGraph graph) =>
        graph.Cycles.Where(cycle => cycle.Count(id => model.Parts.First(part => part.Id == id).Kind == PartKind.Service) > 1);

    private static int FanOut(SystemModel model)
    {
        var services = model.Parts.Where(part => part.Kind == PartKind.Service).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        return model.Links.Where(link => !link.Async && link.From != link.To && services.Contains(link.From) && services.Contains(link.To))
            .DistinctBy(link => (link.From, link.To)).GroupBy(link => link.From).Select(calls => calls.Count()).DefaultIfEmpty(0).Max();
    }

    private static int Ours(SystemModel model, BlastRadius blast) =>
        blast.Stops.Count(id => model.Parts.First(part => part.Id == id).Kind is PartKind.Service or PartKind.Worker);

    private static IEnumerable<string> Called(SystemModel model, IEnumerable<string> ids) =>
        ids.Select(id => model.Parts.First(part => part.Id == id).Name);

    private static string Listed(SystemModel model, IReadOnlyList<string> ids, string between) =>
        ids.Count == 0 ? string.Empty : ": " + string.Join(between, Called(model, ids));
}
