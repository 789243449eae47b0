using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Complexity;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Tests.Costs;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Complexity;

public sealed class ComplexityBudgetTests
{
    public static TheoryData<string> Names => PricedBriefs.Names;

    [Fact]
    public void X4_Thirty_services_for_five_people_are_more_than_they_carry()
    {
        var budget = ComplexityBudget.Of(Services(paid: 0), engineers: 5, onCall: true);

        // 30 services at 2 points against 5 engineers at 10; 29 of them beyond the first, unpaid.
        Assert.Equal((60, 50, 10, 58, 68), (budget.Points, budget.Capacity, budget.Over, budget.Unpaid, budget.Excess));
        Assert.Equal(29, budget.Items.Count(item => item.Excess));
        Assert.Contains("60 points − 5 engineers × 10", budget.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void X4_Each_requirement_that_pays_for_a_part_lowers_the_excess()
    {
        var (none, some, all) = (ComplexityBudget.Of(Services(0), 5, onCall: true), ComplexityBudget.Of(Services(10), 5, onCall: true), ComplexityBudget.Of(Services(29), 5, onCall: true));

        // A requirement justifies a part; it does not hire anybody.
        Assert.Equal((68, 48, 10), (none.Excess, some.Excess, all.Excess));
    }

    [Fact]
    public void X4_Nobody_on_call_carries_less() =>
        Assert.Equal(37.5, ComplexityBudget.Of(Services(paid: 29), 5, onCall: false).Capacity);

    [Theory]
    [MemberData(nameof(Names))]
    public void X4_Every_part_of_a_design_beyond_the_simplest_names_what_pays_for_it_or_is_excess(string name)
    {
        var design = Architect.Design(PricedBriefs.All[name], Sample.Knowledge);
        var budget = design.Complexity!;

        Assert.Equal(budget.Points, budget.Items.Sum(item => item.Points));
        Assert.All(budget.Items, item => Assert.Equal(item.Beyond && item.Requirements.Count == 0, item.Excess));
        Assert.All(budget.Items.SelectMany(item => item.Requirements), id => Assert.Contains(design.Facts, fact => fact.Id == id));
        Assert.DoesNotContain(budget.Items, item => item.Excess);
    }

    [Fact]
    public void X4_The_simplest_design_has_nothing_beyond_itself()
    {
        var budget = Architect.Design(PricedBriefs.All["tool for a team"], Sample.Knowledge).Complexity!;

        Assert.Equal(0, budget.Excess);
    }

    [Theory]
    [InlineData("shop on sale days", "cdn")]
    [InlineData("shop on sale days", "cache")]
    [InlineData("feed", "queue")]
    [InlineData("feed", "cache")]
    [InlineData("sensors", "queue")]
    public void B3_Without_its_requirement_a_part_is_gone_in_the_next_run(string name, string id)
    {
        var brief = PricedBriefs.All[name];
        var part = Architect.Design(brief, Sample.Knowledge).Part(id);

        Assert.NotNull(part);
        Assert.NotEmpty(part.Requirements);
        var without = part.Requirements.Where(fact => brief.Has(fact) && fact != FactIds.Domain).Aggregate(brief, (ledger, fact) => ledger.Without(fact));
        Assert.NotEqual(brief, without);
        Assert.Null(Architect.Design(without, Sample.Knowledge).Part(id));
    }

    [Fact]
    public void B3_Without_its_availability_a_second_region_is_gone_in_the_next_run()
    {
        var brief = PricedBriefs.All["payments"];
        var region = Architect.Design(brief, Sample.Knowledge).Complexity!.Items.Single(item => item.Id == "region-2");

        Assert.Equal([FactIds.Availability], region.Requirements.Where(brief.Has));
        Assert.DoesNotContain(Architect.Design(brief.Without(FactIds.Availability), Sample.Knowledge).Complexity!.Items, item => item.Id == "region-2");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void B3_Every_part_of_ours_names_a_requirement(string name)
    {
        var design = Architect.Design(PricedBriefs.All[name], Sample.Knowledge);

        Assert.All(design.Parts.Where(part => !part.IsOutside), part => Assert.NotEmpty(part.Requirements));
        Assert.All(design.Parts.SelectMany(part => part.Requirements), id => Assert.True(id == FactIds.Domain || design.Facts.Any(fact => fact.Id == id), id));
    }

    [Fact]
    public void B5_More_services_than_people_can_own_is_said_with_both_numbers()
    {
        var sketch = Sketch.Of(Sample.Of((FactIds.Domain, "e-commerce"), (FactIds.TeamSize, "4")), Sample.Knowledge, new Forced("architecture-style", "microservices"));
        var priced = PricedSketch.Of(sketch, Sample.Knowledge, Sample.Knowledge.Prices.ToDictionary(price => price.Id));
        var services = priced.Capacity.Figures.Single(figure => figure.Id == "services").Value;

        var finding = RuleChecker.Check(Sample.Knowledge.Rules, sketch.Scope.With(priced.Capacity.Figures).With("services_per_engineer", services / 4)).Single(finding => finding.Title.StartsWith("TEAM-FIT", StringComparison.Ordinal));

        Assert.True(services > 6);
        Assert.Contains($"{services:0} services for 4 engineers", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void B5_A_team_that_fits_its_services_is_left_in_peace() =>
        Assert.DoesNotContain(Architect.Design(Sample.LargeShop, Sample.Knowledge).Findings, finding => finding.Title.StartsWith("TEAM-FIT", StringComparison.Ordinal));

    private static List<MovingPart> Services(int paid) =>
        [.. Enumerable.Range(0, 30).Select(at => new MovingPart(
            $"service-{at}", $"Service {at}", "service", Beyond: at > 0, at > 0 && at <= paid ? [FactIds.IndependentReleases] : []))];
}
