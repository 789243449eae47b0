using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>A sketch with what runs it and how large: as much as a price needs, and nothing drawn.</summary>
internal sealed record PricedSketch(Sketch Sketch, ChosenStack Stack, Capacity Capacity, CostBasis Basis)
{
    /// <summary>The same for every option that is taken: only the brief decides about it.</summary>
    private Suitability Suitability { get; init; } = new(Sketch.Knowledge, Sketch.Brief);

    public static PricedSketch Of(Sketch sketch, KnowledgeBase knowledge, Dictionary<string, Price> prices) =>
        Of(sketch, new Suitability(knowledge, sketch.Brief), prices);

    private static PricedSketch Of(Sketch sketch, Suitability suitability, Dictionary<string, Price> prices)
    {
        var stack = Stacking.Of(sketch, new TechnologySelector(suitability, sketch.Scope));
        return new PricedSketch(sketch, stack, CapacityModel.From(sketch.Load, stack), new CostBasis(sketch.Brief, sketch.Scope, sketch.Load, prices)) { Suitability = suitability };
    }

    /// <summary>The same brief with one option taken whatever its score.</summary>
    public PricedSketch Forcing(string decision, string option) => Of(Sketch.Forcing(new Forced(decision, option)), Suitability, Basis.Prices);

    /// <summary>The same brief with the fewest moving parts at every decision, of what is not out of the question.</summary>
    public PricedSketch Simplest()
    {
        var sketch = Sketch;
        foreach (var decision in Sketch.Knowledge.Decisions)
        {
            var ranking = sketch.Rankings.FirstOrDefault(ranking => ranking.Point.Id == decision.Id);
            if (ranking is not null && Allowed(ranking).MinBy(option => option.Option.Complexity) is { } simplest && simplest != ranking.Winner)
            {
                sketch = sketch.Forcing(new Forced(decision.Id, simplest.Option.Id));
            }
        }

        return Of(sketch, Suitability, Basis.Prices);
    }

    /// <summary>What is not out of the question, best first; the winner always.</summary>
    public static IEnumerable<RankedOption> Allowed(Ranking ranking) =>
        ranking.Survivors.Where(option => option == ranking.Winner || ranking.Excluded.All(excluded => excluded.Option != option.Option));

    public OptionCost Monthly()
    {
        var bill = Bill.For(Basis, Capacity, Stack);
        return new OptionCost(bill.Low, bill.High, CostModel.OperationsDays(bill, Capacity, Stack), Regions(bill.Lines), CostModel.Age(bill.Lines));
    }

    public static IReadOnlyList<string> Regions(IReadOnlyList<CostLine> lines) =>
        [.. lines.Where(line => !line.Price.StartsWith("recovery-", StringComparison.Ordinal)).Select(line => line.Region).Distinct().Order(StringComparer.Ordinal)];
}
