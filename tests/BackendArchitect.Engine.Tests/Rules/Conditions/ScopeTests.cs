using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Rules.Conditions;

public sealed class ScopeTests
{
    [Fact]
    public void Knows_facts_by_their_condition_names()
    {
        var scope = Scope.Of(Ledger.Empty
            .With(Said(FactIds.TeamSize, FactValue.Of(6), "people"))
            .With(Said(FactIds.Compliance, FactValue.Of(["gdpr"]), string.Empty)));

        Assert.Equal(6, scope.Number("team_size"));
        Assert.True(Expression.Parse("'gdpr' in compliance").Holds(scope));
    }

    [Fact]
    public void Tells_said_from_assumed_and_sure_from_doubtful()
    {
        var scope = Scope.Of(Ledger.Empty
            .With(Said(FactIds.ConcurrentUsers, FactValue.Of(100_000), "people") with { Confidence = 0.5 })
            .With(Said(FactIds.TeamSize, FactValue.Of(6), "people") with { Kind = FactKind.Assumed }));

        Assert.True(Expression.Parse("'concurrent-users' in stated and 'concurrent-users' in doubtful").Holds(scope));
        Assert.False(Expression.Parse("'team-size' in stated or 'team-size' in doubtful").Holds(scope));
    }

    [Fact]
    public void Reads_a_budget_in_another_currency_as_dollars()
    {
        var scope = Scope.Of(Ledger.Empty.With(Said(FactIds.BudgetPerMonth, FactValue.Of(1000), "EUR/month")));

        Assert.Equal(1000 * ExchangeRates.Embedded.Of("EUR")!.Value, scope.Number("budget_per_month"));
    }

    [Fact]
    public void Leaves_a_budget_absent_when_the_currency_has_no_rate()
    {
        var scope = Scope.Of(Ledger.Empty.With(Said(FactIds.BudgetPerMonth, FactValue.Of(1000), "XAU/month")));

        Assert.False(scope.Has("budget_per_month"));
    }

    [Fact]
    public void Never_changes()
    {
        var before = Scope.Empty.With("team_size", 6);

        before.With("team_size", 7);

        Assert.Equal(6, before.Number("team_size"));
    }

    private static Fact Said(string id, FactValue value, string unit) =>
        new(id, value, unit, FactKind.Stated, "as said", new FactSource("m1", "the asker"));
}
