using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>The same brief built otherwise.</summary>
internal static class OtherBuilds
{
    /// <summary>What makes a design another whole; of the first with a rival the runner-up is taken.</summary>
    private static readonly string[] Shaping = ["architecture-style", "hosting", "primary-store"];

    private static readonly string[] Named = ["hosting", "primary-store", "cache", "messaging", "edge"];

    public static IEnumerable<Alternative> Of(PricedSketch chosen, PricedSketch simplest)
    {
        yield return RunnerUp(chosen);
        yield return Simplest(chosen, simplest);
    }

    private static Alternative RunnerUp(PricedSketch chosen)
    {
        foreach (var decision in Shaping)
        {
            var ranking = chosen.Sketch.Rankings.FirstOrDefault(ranking => ranking.Point.Id == decision);
            if (ranking is not null && PricedSketch.Allowed(ranking).FirstOrDefault(option => option != ranking.Winner) is { } next)
            {
                var other = chosen.Forcing(decision, next.Option.Id);
                return Write("runner-up", other, chosen, next.Option.WinsWhen);
            }
        }

        return Alternative.None(
            "runner-up", AlternativeKind.Build, "Another way to build it", "The next best style, hosting or store.",
            "Every other style, hosting and store is out of the question under this brief", "the brief changes");
    }

    private static Alternative Simplest(PricedSketch chosen, PricedSketch simplest) => Differences(chosen, simplest).Any()
        ? Write("simplest", simplest, chosen, "what the other parts are paid for is not needed")
        : Alternative.None(
            "simplest", AlternativeKind.Build, "The simplest that works", "The fewest moving parts at every decision.",
            "The chosen design is already the simplest that works", "nothing simpler is left");

    private static Alternative Write(string id, PricedSketch other, PricedSketch chosen, string winsWhen)
    {
        var costs = CostModel.From(other.Basis, other.Capacity, other.Stack);
        var differences = Differences(chosen, other).ToList();
        var shortfall = other.Capacity.BreakPoints is [{ Multiple: < 1 } first, ..]
            ? [$"It does not carry the planned peak: the {first.Part.ToLowerInvariant()} ({first.Resource}) saturates before."]
            : Array.Empty<string>();
        return new Alternative(
            id,
            AlternativeKind.Build,
            Name(other),
            string.Join("; ", differences.Select(difference => $"{difference.Title}: {Prose.Inside(difference.There.Option.Name)}{(difference.Here is { } here ? $" instead of {Prose.Inside(here.Option.Name)}" : "")}")) + ".",
            costs.Low,
            costs.High,
            costs.OperationsDays,
            costs.Total,
            [.. differences.SelectMany(difference => difference.There.Option.Pros.Take(1)).Distinct()],
            [.. shortfall, .. differences.SelectMany(difference => difference.There.Option.Cons.Take(1)).Distinct()],
            winsWhen,
            null,
            costs.Unpriced,
            PricedSketch.Regions(costs.Lines),
            costs.Prices,
            []);
    }

    private static IEnumerable<(string Title, RankedOption? Here, RankedOption There)> Differences(PricedSketch chosen, PricedSketch other) =>
        from ranking in other.Sketch.Rankings
        let here = chosen.Sketch.Rankings.FirstOrDefault(mine => mine.Point.Id == ranking.Point.Id)?.Winner
        where here?.Option.Id != ranking.Winner.Option.Id
        select (ranking.Point.Title, here, ranking.Winner);

    private static string Name(PricedSketch design)
    {
        var style = design.Sketch.Rankings.FirstOrDefault(ranking => ranking.Point.Id == "architecture-style")?.Winner.Option.Name ?? "Application";
        var parts = Named
            .Select(id => design.Sketch.Rankings.FirstOrDefault(ranking => ranking.Point.Id == id)?.Winner.Option.Role)
            .OfType<string>()
            .Select(role => design.Stack.In(role)?.Name)
            .OfType<string>()
            .Distinct();
        return $"{style} on {string.Join(", ", parts)}";
    }
}
