using System.Text.Json;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Tests.Decisions;

namespace BackendArchitect.Engine.Tests.Properties;

/// <summary>What holds for every design, tried on a thousand briefs; a broken one is named by its seed.</summary>
public sealed class PropertyTests
{
    private static readonly KnowledgeBase Knowledge = Samples.Briefs.Knowledge;

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, RandomBriefs.Count / 100)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Every_brief_has_a_design_with_options_to_choose_from_and_no_winner_that_another_dominates(int hundred)
    {
        foreach (var (seed, brief) in Briefs(hundred))
        {
            var design = Designed(seed, brief);

            Assert.NotEmpty(design.Decisions);
            foreach (var decision in design.Decisions)
            {
                var where = $"Seed {seed}, {decision.Id}: ";
                Assert.True(decision.Options.Count is 2 or 3, $"{where}{decision.Options.Count} options.");
                Assert.True(decision.Winner.RuledOut is not null || HonestyTests.Dominator(decision, decision.Winner) is null, $"{where}the winner is dominated.");
                Assert.True(decision.Winner.RuledOut is null || decision.Excluded.Count == Options(decision).Count, $"{where}the winner is out of the question though another option is not.");
                Assert.True(decision.Weights.Sum(weight => (decimal)weight.Value) == 1, $"{where}the weights do not sum to 1.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void The_same_brief_gives_the_same_bytes(int hundred)
    {
        var again = KnowledgeLoader.Load();
        foreach (var (seed, brief) in Briefs(hundred).Where(entry => entry.Seed % 4 == 0))
        {
            var (one, two) = (JsonSerializer.SerializeToUtf8Bytes(Designed(seed, brief)), JsonSerializer.SerializeToUtf8Bytes(Architect.Design(brief, again)));

            Assert.True(one.AsSpan().SequenceEqual(two), $"Seed {seed} gives two designs.");
        }
    }

    [Fact]
    public void A_larger_budget_never_removes_an_option()
    {
        foreach (var (seed, brief) in Enumerable.Range(0, RandomBriefs.Count / 100).SelectMany(Briefs))
        {
            // With little money the availability nobody named is assumed lower; the assumptions are held, so that only money changes.
            var held = Sketch.Of(brief, Knowledge).Brief;
            var budget = brief.Number(FactIds.BudgetPerMonth) ?? 500;
            foreach (var factor in new[] { 1.5, 4, 20 })
            {
                var (small, large) = (Sketch.Of(With(held, FactIds.BudgetPerMonth, budget), Knowledge), Sketch.Of(With(held, FactIds.BudgetPerMonth, budget * factor), Knowledge));

                // An earlier choice that changed rules its own options out; only what the budget itself does is compared.
                var same = small.Rankings.TakeWhile(ranking => large.Choice(ranking.Point.Id) == ranking.Winner.Option.Id).Select(ranking => ranking.Point.Id).ToHashSet();
                var first = small.Rankings.FirstOrDefault(ranking => !same.Contains(ranking.Point.Id))?.Point.Id;
                foreach (var ranking in large.Rankings.Where(ranking => same.Contains(ranking.Point.Id) || ranking.Point.Id == first))
                {
                    var before = small.Rankings.First(known => known.Point.Id == ranking.Point.Id).Excluded.Select(entry => entry.Option.Id);
                    Assert.True(!ranking.Excluded.Select(entry => entry.Option.Id).Except(before).Any(), $"Seed {seed}, {ranking.Point.Id}: {budget * factor} USD rules out what {budget} USD does not.");
                }
            }
        }
    }

    [Fact]
    public void A_sketch_made_from_another_is_the_one_made_anew()
    {
        foreach (var (seed, brief) in Briefs(3))
        {
            var known = Sketch.Of(brief, Knowledge);
            foreach (var other in new[] { With(brief, FactIds.TeamSize, 40), With(brief, FactIds.RequestsPerSecond, 30_000), brief.Without(FactIds.Domain), RandomBriefs.Of(seed + 5000) })
            {
                var (quick, anew) = (known.With(other), Sketch.Of(other, Knowledge));

                Assert.Equal(anew.Rankings.Select(Described), quick.Rankings.Select(Described));
            }
        }
    }

    internal static IEnumerable<(int Seed, Ledger Brief)> Briefs(int hundred) =>
        Enumerable.Range(hundred * 100, 100).Select(seed => (seed, RandomBriefs.Of(seed)));

    internal static Ledger With(Ledger brief, string fact, double value) => brief.With(RandomBriefs.Stated(fact, FactValue.Of(value)));

    private static string Described(Ranking ranking) => string.Join(
        ' ', ranking.Survivors.Select(option => FormattableString.Invariant($"{option.Option.Id} {option.Total}")).Prepend(ranking.Point.Id).Concat(ranking.Excluded.Select(entry => entry.Option.Id)));

    private static IReadOnlyList<DecisionOption> Options(Decision decision) => Knowledge.Decisions.First(point => point.Id == decision.Id).Options;

    private static Blueprint Designed(int seed, Ledger brief)
    {
        try
        {
            return Architect.Design(brief, Knowledge);
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"Seed {seed} has no design.", wrong);
        }
    }
}
