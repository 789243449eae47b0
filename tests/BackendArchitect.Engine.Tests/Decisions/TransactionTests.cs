using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>Consistent or available when the network splits: the brief decides, and the design says which.</summary>
public sealed class TransactionTests
{
    [Fact]
    public void K11_Strong_consistency_in_one_program_stays_in_one_database_that_refuses_rather_than_be_wrong()
    {
        var design = Architect.Design(Samples.Briefs.SmallShop.With(Consistency("strong")), Samples.Briefs.Knowledge);

        var decision = design.Decision("transactions")!;
        Assert.Equal("single-database", decision.Chosen);
        Assert.Contains(decision.Winner.Scores, score => score.Because.Contains("(CP)", StringComparison.Ordinal));
    }

    [Fact]
    public void K11_Eventual_consistency_over_events_is_choreographed_and_goes_on_in_a_split()
    {
        var design = Architect.Design(Samples.Briefs.Telemetry, Samples.Briefs.Knowledge);

        var decision = design.Decision("transactions")!;
        Assert.Equal("choreographed-saga", decision.Chosen);
        Assert.Contains(decision.Winner.Scores, score => score.Because.Contains("(AP)", StringComparison.Ordinal));
    }

    [Fact]
    public void K11_Money_over_several_services_is_orchestrated()
    {
        var design = Architect.Design(
            Samples.Briefs.LargeShop.With(FactLiteral.Parse(FactIds.CardData, "hosted", FactKind.Stated, "hosted", new FactSource("test"))), Samples.Briefs.Knowledge);

        Assert.Equal("microservices", design.Choice("architecture-style"));
        Assert.Equal("orchestrated-saga", design.Decision("transactions")!.Chosen);
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void Two_phase_commit_over_services_is_always_out(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        Assert.True(design.Decision("transactions") is not { } decision || decision.Excluded.Any(excluded => excluded.Id == "two-phase-commit"));
    }

    private static Fact Consistency(string word) =>
        FactLiteral.Parse(FactIds.Consistency, word, FactKind.Stated, word, new FactSource("test"));
}
