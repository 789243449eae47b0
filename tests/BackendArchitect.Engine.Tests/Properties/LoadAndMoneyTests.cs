using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Tests.Properties;

/// <summary>More load never costs less, tried on a thousand briefs.</summary>
/// <remarks>
/// What is monotone is the bill of a design: the same choices under twice the load never cost less. The bill of the brief is not,
/// because a decision weighs more than cost. Where twice the load turns a decision, the design left behind may have paid a premium
/// for being simple, and the premium ends there. Seen in 5 to 8 of 1000 briefs, always one of these: a queue paid by the message
/// left for a stream (which also takes raw events out of the database), jobs in database rows left for a queue (142 jobs/s written
/// three times need 8 vCPU at 496 USD; the queue costs 75), functions with their fixed network cost left for a server, points
/// kept uncompressed on the disk of the store of record left for a store that packs them, monitoring
/// on two machines of one's own left for a rented one, sign-in or live messages paid by the person or the message left for
/// programs of one's own.
/// </remarks>
public sealed class LoadAndMoneyTests
{
    private const int Most = 10;

    private static readonly string[] Premiums = ["messaging", "architecture-style", "hosting", "primary-store", "analytical-store", "observability", "authentication", "real-time"];

    private static readonly IReadOnlyList<(int Seed, Ledger Brief)> All = [.. Enumerable.Range(0, RandomBriefs.Count / 100).SelectMany(PropertyTests.Briefs)];

    [Fact]
    public void The_same_choices_under_twice_the_load_never_cost_less()
    {
        foreach (var (seed, brief) in All)
        {
            var once = Made(Loaded(brief, 1), null);
            var twice = Made(Loaded(brief, 2), once);

            Assert.True(
                twice.Costs.Low >= once.Costs.Low && twice.Costs.High >= once.Costs.High,
                FormattableString.Invariant($"Seed {seed}: {once.Costs.Low}–{once.Costs.High} USD becomes {twice.Costs.Low}–{twice.Costs.High} USD."));
        }
    }

    [Fact]
    public void Twice_the_load_costs_less_only_where_it_turns_a_decision_that_paid_for_simplicity()
    {
        var cheaper = new List<string>();
        foreach (var (seed, brief) in All)
        {
            var (once, twice) = (Made(Loaded(brief, 1), null), Made(Loaded(brief, 2), null));
            if (twice.Costs.Low >= once.Costs.Low && twice.Costs.High >= once.Costs.High)
            {
                continue;
            }

            var turned = once.Sketch.Rankings.Select(ranking => ranking.Point.Id).Where(decision => once.Sketch.Choice(decision) != twice.Sketch.Choice(decision)).ToList();
            cheaper.Add(FormattableString.Invariant($"Seed {seed}: {once.Costs.Low}–{once.Costs.High} USD becomes {twice.Costs.Low}–{twice.Costs.High} USD: {string.Join(", ", turned)}"));
            Assert.True(turned.Intersect(Premiums).Any(), cheaper[^1]);
        }

        Assert.True(cheaper.Count <= Most, string.Join('\n', cheaper));
    }

    /// <param name="choices">A design whose choices are kept whatever the load; null to decide.</param>
    private static Design Made(Ledger brief, Design? choices)
    {
        var knowledge = Samples.Briefs.Knowledge;
        var sketch = Sketch.Of(brief, knowledge);
        var scope = choices is null ? sketch.Scope : choices.Sketch.Rankings.Aggregate(sketch.Decided.Given, (given, ranking) => given.WithChoice(ranking.Point.Id, ranking.Winner.Option.Id));
        var stack = choices?.Stack ?? Stacking.Of(sketch, new TechnologySelector(knowledge, sketch.Brief, sketch.Scope));
        var capacity = CapacityModel.From(sketch.Load, stack);
        return new Design(sketch, stack, CostModel.From(new CostBasis(sketch.Brief, scope, sketch.Load, knowledge.Prices), capacity, stack));
    }

    private sealed record Design(Sketch Sketch, ChosenStack Stack, CostEstimate Costs);

    /// <summary>The load of a brief multiplied in the measure it was said in; said in requests where nobody said it.</summary>
    private static Ledger Loaded(Ledger brief, double factor)
    {
        var said = RandomBriefs.Loads.Keys.Where(brief.Has).ToList();
        return said.Count == 0
            ? PropertyTests.With(brief, FactIds.RequestsPerSecond, 50 * factor)
            : said.Aggregate(brief, (ledger, fact) => PropertyTests.With(ledger, fact, brief.Number(fact)!.Value * factor));
    }
}
