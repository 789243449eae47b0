using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class RiskRegisterTests
{
    public static TheoryData<string> Names => Samples.Briefs.Names;

    private static Blueprint Shop(params (string Id, string Literal)[] facts) =>
        Architect.Design(Samples.Briefs.Of([(FactIds.Domain, "e-commerce"), .. facts]), Samples.Briefs.Knowledge);

    [Theory]
    [MemberData(nameof(Names))]
    public void D9_A_score_is_likelihood_times_impact_and_the_list_is_sorted_by_it_each_with_mitigation_owner_and_trigger(string name)
    {
        var risks = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge).Risks;

        Assert.NotEmpty(risks);
        Assert.Equal(risks.Select(risk => risk.Score).OrderDescending(), risks.Select(risk => risk.Score));
        Assert.Equal(risks.Count, risks.Select(risk => risk.Id).Distinct().Count());
        Assert.All(risks, risk =>
        {
            Assert.InRange(risk.Likelihood, 1, 5);
            Assert.InRange(risk.Impact, 1, 5);
            Assert.Equal(risk.Likelihood * risk.Impact, risk.Score);
            Assert.All([risk.Title, risk.Mitigation, risk.Owner, risk.Trigger], text => Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains("(not known)", StringComparison.Ordinal)));
        });
    }

    [Theory]
    [InlineData(FactIds.TeamSize, "1", "one-person")]
    [InlineData(FactIds.TeamSize, "3", "thin-rota")]
    [InlineData(FactIds.Timeline, "1", "timeline")]
    [InlineData(FactIds.ExistingSystem, "monolith", "two-truths")]
    [InlineData(FactIds.ExistingSystem, "monolith", "half-way")]
    public void D9_Team_time_and_migration_bring_risks_of_their_own(string fact, string literal, string risk)
    {
        var with = Shop((fact, literal));
        var without = Shop((FactIds.TeamSize, "8"), (FactIds.Timeline, "24"), (FactIds.ExistingSystem, "none"));

        Assert.Contains(with.Risks, one => one.Id == risk);
        Assert.DoesNotContain(without.Risks, one => one.Id == risk);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D9_Support_that_ends_within_two_years_is_a_risk_with_its_day_and_other_support_is_not(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        var ending = design.Technologies.Where(choice => choice.Version?.SupportEnds < design.Stamp.CatalogueDate.AddMonths(24)).DistinctBy(choice => choice.Id).ToList();
        Assert.Equal(ending.Select(choice => $"support-{choice.Id}").Order(), design.Risks.Select(risk => risk.Id).Where(id => id.StartsWith("support-", StringComparison.Ordinal)).Order());
        Assert.All(ending, choice => Assert.Contains(design.Risks, risk => risk.Title.Contains($"{choice.Version!.SupportEnds:yyyy-MM-dd}", StringComparison.Ordinal)));
    }
}
