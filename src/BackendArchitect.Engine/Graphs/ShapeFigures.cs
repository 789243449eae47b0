using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Graphs;

/// <summary>What a graph says, as figures.</summary>
internal static class ShapeFigures
{
    /// <param name="people">Engineers; null when nobody said.</param>
    public static IReadOnlyList<Figure> Of(SystemModel model, SystemGraph graph, double? people)
    {
        var figures = new FigureList();
        var services = Services(model);
        figures.Computed("sync_depth", graph.Chain.Depth, "services in the longest line of calls that wait for each other" + Listed(model, graph.Chain.Path, " → "));
        if (graph.Chain.LatencyMs is { } waited)
        {
            figures.Computed("sync_chain_ms", waited, "Σ of the latencies stated along that line");
        }

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

    /// <summary>Services that are deployed apart.</summary>
    public static int Services(SystemModel model) =>
        model.Parts.Where(part => part.Kind == PartKind.Service).Select(part => part.Release ?? part.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Circles with two or more services of ours; somebody else's callback is not one.</summary>
    public static IEnumerable<IReadOnlyList<string>> Circles(SystemModel model, SystemGraph graph) =>
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
