using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class FlipTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Ledger> All => Samples.Briefs.All.Concat(WiderBriefs.All).ToDictionary();

    [Theory]
    [MemberData(nameof(Names))]
    public void X3_one_step_before_a_flip_nothing_changes_and_at_it_the_named_option_wins(string name)
    {
        var brief = All[name];

        var design = Architect.Design(brief, Samples.Briefs.Knowledge);

        foreach (var (decision, flip) in design.Decisions.SelectMany(decision => decision.Flips.Select(flip => (decision, flip))))
        {
            var along = flip.Along.Select(entry => (entry.Fact, entry.Last, entry.First)).ToList();
            var before = Said(brief, [(flip.Fact, flip.Last), .. along.Select(entry => (entry.Fact, entry.Last))]);
            var at = Said(brief, [(flip.Fact, flip.First), .. along.Select(entry => (entry.Fact, (FactValue?)entry.First))]);
            Assert.True(decision.Chosen == before.Choice(decision.Id), $"{decision.Id}: {flip.Says} One step before, at {flip.Last}, it is {before.Choice(decision.Id)} already.");
            Assert.True(flip.Winner == at.Choice(decision.Id), $"{decision.Id}: {flip.Says} At {flip.First} it is {at.Choice(decision.Id)}.");
            Assert.NotEqual(decision.Chosen, flip.Winner);
        }
    }

    [Fact]
    public void X3_every_number_of_a_flip_is_as_near_to_the_change_as_a_reader_would_write_it()
    {
        var flips = All.Values.SelectMany(brief => Architect.Design(brief, Samples.Briefs.Knowledge).Decisions).SelectMany(decision => decision.Flips).ToList();

        var loose = flips.Where(flip => flip is { Last: FactValue.Number last, First: FactValue.Number first }
            && flip.Fact is not (FactIds.Availability or FactIds.TeamSize) && Math.Abs(first.Value - last.Value) > 0.0101 * Math.Max(last.Value, first.Value));

        Assert.Empty(loose.Select(flip => $"{flip.Says} Before: {flip.Last}."));
        Assert.All(flips.Where(flip => flip.Fact == FactIds.TeamSize), flip => Assert.InRange(Math.Abs(Number(flip.First) - Number(flip.Last!)), 0, 1));
    }

    [Fact]
    public void Says_how_many_teams_so_many_engineers_make()
    {
        var flips = Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge).Decision("architecture-style")!.Flips;

        var flip = flips.First(flip => flip is { Fact: FactIds.TeamSize, Direction: FlipDirection.Up });

        var along = Assert.Single(flip.Along);
        Assert.Equal(FactIds.Teams, along.Fact);
        Assert.Contains($"{flip.First} engineers in {along.First} teams", flip.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_counts_people_is_told_people_and_what_load_they_make()
    {
        var flips = Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge).Decisions.SelectMany(decision => decision.Flips);

        var flip = flips.First(flip => flip.Fact == FactIds.ConcurrentUsers);

        Assert.Contains("people at the same moment", flip.Says, StringComparison.Ordinal);
        Assert.Contains("requests/s at the peak)", flip.Says, StringComparison.Ordinal);
        Assert.Equal("peak_rps", flip.Figure!.Id);
    }

    [Theory]
    [InlineData(FactIds.TeamSize, 6.5)]
    [InlineData(FactIds.BudgetPerMonth, 0.001)]
    [InlineData(FactIds.BudgetPerMonth, 0)]
    [InlineData(FactIds.RequestsPerSecond, 1e-9)]
    [InlineData(FactIds.RequestsPerSecond, 1e9)]
    public void Ends_whatever_value_was_said(string fact, double value)
    {
        var brief = Samples.Briefs.Shop.With(Stated(fact, FactValue.Of(value)));

        Assert.NotEmpty(Architect.Design(brief, Samples.Briefs.Knowledge).Decisions);
    }

    [Fact]
    public void A_forced_option_wins_and_the_later_decisions_follow_it()
    {
        var free = Sketch.Of(Samples.Briefs.SmallShop, Samples.Briefs.Knowledge);

        var forced = Sketch.Of(Samples.Briefs.SmallShop, Samples.Briefs.Knowledge, new Forced("architecture-style", "microservices"));

        Assert.Equal("modular-monolith", free.Choice("architecture-style"));
        Assert.Equal("microservices", forced.Choice("architecture-style"));
        Assert.NotEqual(free.Choice("hosting"), forced.Choice("hosting"));
        Assert.Throws<ArgumentException>(() => Sketch.Of(Samples.Briefs.SmallShop, Samples.Briefs.Knowledge, new Forced("architecture-style", "magic")));
    }

    private static double Number(FactValue value) => Assert.IsType<FactValue.Number>(value).Value;

    private static Sketch Said(Ledger brief, IEnumerable<(string Id, FactValue? Value)> facts) => Sketch.Of(
        brief.With(facts.Where(fact => fact.Value is not null).Select(fact => Stated(fact.Id, fact.Value!))), Samples.Briefs.Knowledge);

    private static Fact Stated(string id, FactValue value) =>
        new(id, value, FactCatalogue.Find(id).Unit, FactKind.Stated, "test", new FactSource("test"));
}
