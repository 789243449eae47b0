using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Boundaries;

/// <summary>Judges the contexts of a design as a cut, beside other cuts of the same entities.</summary>
internal static class BoundaryPlanner
{
    /// <summary>Below this the coupling between two modules is no reason to join them.</summary>
    private const double Worthwhile = 0.005;

    public static BoundaryPlan Plan(DesignContext context)
    {
        var map = DomainUsage.Of(context);
        var cut = Own(context);
        var coupling = Coupling.Of(map);
        var quality = CutQuality.Of(map, cut, coupling);
        var proposed = CutProposer.Propose(map, coupling);
        return new BoundaryPlan(
            context.IsSplit ? "services" : "modules",
            Why(context, quality),
            [.. context.Contexts.Where(bounded => cut.Modules.Any(module => module.Id == bounded.Id)).Select(bounded => Describe(context, map, cut, bounded.Id, bounded.Name, bounded.Does))],
            quality,
            Crossings(context, map, cut),
            [
                new ComparedCut("as designed", quality),
                new ComparedCut("by coupling alone", CutQuality.Of(map, proposed, coupling)),
                new ComparedCut("one module for each entity", CutQuality.Of(map, new Cut([.. map.Entities.Select(entity => new CutModule(entity, [entity]))]), coupling)),
            ],
            Advice(context, map, cut, quality, coupling));
    }

    /// <summary>The contexts of the domain as a cut.</summary>
    private static Cut Own(DesignContext context) => new(
    [
        .. context.Contexts
            .Select(bounded => new CutModule(bounded.Id, [.. context.Domain.Entities.Where(entity => entity.Context == bounded.Id).Select(entity => entity.Id)]))
            .Where(module => module.Entities.Count > 0),
    ]);

    private static string Why(DesignContext context, CutQuality quality)
    {
        var engineers = context.Scope.Number("team_size") is { } team && team > 0
            ? $" As services they would be {Number(quality.Modules)} for {Number(team)} {(team == 1 ? "engineer" : "engineers")}."
            : "";
        return $"{Number(quality.Modules)} modules by what is written together: {Number(quality.CallsAcross)} calls cross a boundary for 100 that come in, "
            + $"{Count(quality.SplitTransactions, "transaction spans", "transactions span")} modules, {Number(quality.Cohesion * 100)} % of the coupling stays inside.{(context.IsSplit ? "" : engineers)}";
    }

    private static Boundary Describe(DesignContext context, UsageMap map, Cut cut, string id, string name, string does)
    {
        var owners = cut.Owners;
        var all = map.UseCases.Sum(useCase => useCase.Share);
        double Calls(Func<string, string, bool> counts) => all == 0 ? 0 : Math.Round(map.UseCases.Sum(useCase => useCase.Share * Targets(useCase, owners).Count(to => counts(CutQuality.Home(useCase, owners), to))) / all * 100, 2);
        var entities = cut.Modules.First(module => module.Id == id).Entities;
        return new Boundary(
            id,
            name,
            entities,
            does,
            Math.Round(map.UseCases.Where(useCase => CutQuality.Home(useCase, owners) == id).Sum(useCase => useCase.Share) / Math.Max(all, double.Epsilon) * 100, 1),
            Calls((_, to) => to == id),
            Calls((from, _) => from == id),
            References(context, owners).Where(pair => pair.From == id != (pair.To == id)).Select(pair => pair.Entity).Distinct().Count(),
            map.UseCases.Count(useCase => CutQuality.IsSplit(useCase, owners) && useCase.Writes.Any(entity => owners[entity] == id)));
    }

    private static IEnumerable<string> Targets(UseCase useCase, IReadOnlyDictionary<string, string> owners)
    {
        var home = CutQuality.Home(useCase, owners);
        return useCase.Touches.Select(entity => owners[entity]).Where(owner => owner != home).Distinct();
    }

    private static IEnumerable<(string From, string To, string Entity)> References(DesignContext context, IReadOnlyDictionary<string, string> owners) =>
        from entity in context.Domain.Entities
        where owners.ContainsKey(entity.Id)
        from field in entity.Fields
        where field.References is { } target && owners.ContainsKey(target) && owners[target] != owners[entity.Id]
        select (owners[entity.Id], owners[field.References!], $"{entity.Id}.{field.Name}");

    private static List<Crossing> Crossings(DesignContext context, UsageMap map, Cut cut)
    {
        var owners = cut.Owners;
        var peak = context.Scope.Number("peak_rps") ?? 0;
        return [.. map.UseCases
            .SelectMany(useCase => Targets(useCase, owners).Select(to => (useCase, From: CutQuality.Home(useCase, owners), To: to)))
            .Select(call => (call, Both: call.useCase.Transaction && call.useCase.Writes.Any(entity => owners[entity] == call.To)))
            .Select(entry => new Crossing(entry.call.From, entry.call.To, entry.call.useCase.Name, peak * entry.call.useCase.Share / 100, entry.Both, Handled(context, entry.call.To, entry.Both)))
            .GroupBy(crossing => (crossing.From, crossing.To))
            .Select(group => group.OrderByDescending(crossing => crossing.Transaction).ThenByDescending(crossing => crossing.PerSecond).First())
            .OrderByDescending(crossing => crossing.Transaction).ThenByDescending(crossing => crossing.PerSecond)
            .ThenBy(crossing => crossing.From, StringComparer.Ordinal).ThenBy(crossing => crossing.To, StringComparer.Ordinal)];
    }

    private static string Handled(DesignContext context, string to, bool transaction)
    {
        var name = context.Contexts.First(bounded => bounded.Id == to).Name;
        return (context.IsSplit, transaction) switch
        {
            (false, true) => $"One local transaction, through the interface of {name}: the reason why both stay in one deployable and on one database.",
            (true, true) => $"A saga: {name} books first and can undo it, each step with its idempotency key; no transaction spans both.",
            (false, false) => $"A call in the process through the interface of {name}; its tables are never read directly.",
            _ => $"A call with a timeout and a circuit breaker; what is read often is kept as a copy fed by the events of {name}.",
        };
    }

    /// <summary>The pair of modules whose joining would take most calls off the boundaries, when it takes a transaction off as well.</summary>
    private static List<string> Advice(DesignContext context, UsageMap map, Cut cut, CutQuality now, Coupling coupling)
    {
        var joined =
            from one in cut.Modules
            from other in cut.Modules
            where string.CompareOrdinal(one.Id, other.Id) < 0
            let quality = CutQuality.Of(map, new Cut([.. cut.Modules.Where(module => module != one && module != other), new CutModule(one.Id, [.. one.Entities, .. other.Entities])]), coupling)
            where quality.SplitTransactions < now.SplitTransactions && quality.Cohesion > now.Cohesion + Worthwhile
            orderby quality.SplitTransactions, quality.CallsAcross
            select (One: one.Id, Other: other.Id, Quality: quality);
        return [.. joined.Take(1).Select(pair =>
            $"Were they separate services, {Name(context, pair.One)} and {Name(context, pair.Other)} would belong in one: it takes {Count(now.SplitTransactions - pair.Quality.SplitTransactions, "transaction", "transactions")} "
            + $"off the boundary and leaves {Number(pair.Quality.CallsAcross)} calls across for 100 instead of {Number(now.CallsAcross)}.")];
    }

    private static string Name(DesignContext context, string id) => context.Contexts.First(bounded => bounded.Id == id).Name;

    private static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private static string Number(double value) => Template.Readable(value, string.Empty);
}
