using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Costs.Alternatives;

namespace BackendArchitect.Engine.Tests.Costs.Alternatives;

public sealed class AlternativeTests
{
    public static TheoryData<string> Names => PricedBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X20_Doing_nothing_buying_and_waiting_stand_beside_every_design_costed_or_refused(string name)
    {
        var design = Of(name);

        Assert.Equal(["runner-up", "simplest", "buy", "postpone", "do-nothing"], design.Alternatives.Select(alternative => alternative.Id));
        foreach (var alternative in design.Alternatives)
        {
            Assert.False(string.IsNullOrWhiteSpace(alternative.WinsWhen), alternative.Id);
            if (alternative.WhyNot is { } why)
            {
                Assert.True(why.Length > 10, alternative.Id);
                continue;
            }

            Assert.NotEmpty(alternative.Total);
            Assert.True(alternative.Low <= alternative.High, alternative.Id);
            Assert.Equal(alternative.ThreeYears, alternative.Total.Sum(line => line.Amount));
            Assert.NotEmpty(alternative.Gains);
            Assert.NotEmpty(alternative.GivesUp);
            Assert.True(alternative.High == 0 || (alternative.Prices is not null && (alternative.Regions.Count > 0 || alternative.Kind == AlternativeKind.Postpone)), alternative.Id);
        }
    }

    [Fact]
    public void X20_A_shop_is_told_what_a_rented_one_costs()
    {
        var design = Of("small shop");
        var rented = design.Alternatives.Single(alternative => alternative.Id == "buy");

        Assert.Equal("Buy Shopify", rented.Name);
        Assert.Contains(rented.Total, line => line is { Kind: TcoKind.Licences, Amount: 399m * 36 });
        Assert.Equal(Math.Round(design.Costs.Build * 0.2m, 2), rented.Total.Single(line => line.Kind == TcoKind.Build).Amount);
        Assert.True(rented.ThreeYears < design.Costs.ThreeYears);
    }

    [Theory]
    [InlineData("shop at home", "your own machines")]
    [InlineData("shop with cards", "the brief keeps them")]
    [InlineData("vineyard", "your own machines")]
    [InlineData("payments", "the fees pay for a platform of your own")]
    [InlineData("feed", "is no forum")]
    public void X20_A_product_that_does_not_do_says_why(string name, string because) =>
        Assert.Contains(because, Of(name).Alternatives.Single(alternative => alternative.Id == "buy").WhyNot, StringComparison.Ordinal);

    [Fact]
    public void X20_Leaving_a_running_system_costs_the_days_it_hurts()
    {
        var left = Of("old monolith").Alternatives.Single(alternative => alternative.Id == "do-nothing");

        // 2 pains × 2 days × 720 USD × 36 months.
        Assert.Equal(103_680m, left.ThreeYears);
        Assert.Equal(0, Of("small shop").Alternatives.Single(alternative => alternative.Id == "do-nothing").ThreeYears);
    }

    [Fact]
    public void X20_Waiting_saves_the_bills_of_its_months_and_names_its_end()
    {
        var design = Of("small shop");
        var later = design.Alternatives.Single(alternative => alternative.Id == "postpone");
        var saved = Math.Round((((design.Costs.Low + design.Costs.High) / 2) + design.Costs.OperationsMonthly) * 6, 2, MidpointRounding.AwayFromZero);

        Assert.Equal(design.Costs.ThreeYears - saved, later.ThreeYears);
        Assert.Contains("start as soon as it loses more", later.WinsWhen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_simplest_build_leaves_out_what_the_chosen_one_adds()
    {
        var design = Of("feed");
        var simplest = design.Alternatives.Single(alternative => alternative.Id == "simplest");

        Assert.Null(simplest.WhyNot);
        // Not always cheaper: without the edge every gigabyte leaves at the full price.
        Assert.NotEqual(design.Costs.High, simplest.High);
        Assert.Contains("Cache: no cache instead of shared cache", simplest.Summary, StringComparison.Ordinal);
    }

    private static Blueprint Of(string name) => Architect.Design(PricedBriefs.All[name], Samples.Briefs.Knowledge);
}
