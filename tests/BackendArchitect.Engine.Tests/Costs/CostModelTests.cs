using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;
using BackendArchitect.Engine.Tests.Sizing;

namespace BackendArchitect.Engine.Tests.Costs;

public sealed class CostModelTests
{
    private readonly Ledger _brief = ShopStack.Crowd.With(ShopStack.Brief((FactIds.TeamSize, FactValue.Of(6)), (FactIds.Timeline, FactValue.Of(4))).Facts);

    [Fact]
    public void Lines_are_quantity_times_price_and_sum_to_the_cent()
    {
        var estimate = Estimate(ShopStack.Containers);

        Assert.All(estimate.Lines, line => Assert.Equal(Math.Round((decimal)line.QuantityHigh * line.UnitPrice, 2, MidpointRounding.AwayFromZero), line.High));
        Assert.All(estimate.Lines, line => Assert.Equal(Math.Round((decimal)line.QuantityLow * line.UnitPrice, 2, MidpointRounding.AwayFromZero), line.Low));
        Assert.Equal(estimate.Lines.Sum(line => line.Low), estimate.Low);
        Assert.Equal(estimate.Lines.Sum(line => line.High), estimate.High);
        Assert.True(estimate.Low < estimate.High);
    }

    [Fact]
    public void The_database_line_can_be_redone_by_hand()
    {
        var line = Estimate(ShopStack.Containers).Lines.Single(line => line.Price == "aws-rds-vcpu-general");

        // 8 vCPU, primary and standby, 62 USD each.
        Assert.Equal((16, 992.00m, 992.00m), (line.QuantityHigh, line.Low, line.High));
        Assert.Equal(new DateOnly(2026, 5, 3), line.Taken);
    }

    [Fact]
    public void Three_years_are_bills_and_people_and_building()
    {
        var estimate = Estimate(ShopStack.Containers);

        Assert.Equal(6 * 4 * 15_800m, estimate.Build);
        Assert.Equal(Math.Round((decimal)estimate.OperationsDays * 720m, 2), estimate.OperationsMonthly);
        Assert.Equal(estimate.OperationsMonthly * 36, estimate.Total.Single(line => line.Kind == TcoKind.Operations).Amount);
        Assert.Equal(estimate.Total.Sum(line => line.Amount), estimate.ThreeYears);
    }

    [Fact]
    public void The_first_year_is_at_todays_load_and_the_next_ones_at_what_it_grows_to()
    {
        var estimate = Estimate(ShopStack.Containers);
        var years = estimate.Total.Where(line => line.Kind == TcoKind.Infrastructure).ToList();
        var still = Estimate(ShopStack.Containers, (FactIds.GrowthPerYear, FactValue.Of(1)));

        Assert.Equal(["Year 1, at today's load", "Year 2, at 1.5 times today's load", "Year 3, at 2.25 times today's load"], years.Select(line => line.Name));
        Assert.True(years[0].Amount < years[1].Amount && years[1].Amount < years[2].Amount);
        Assert.Equal((estimate.Low + estimate.High) / 2 * 12, years[0].Amount);
        Assert.Single(still.Total.Where(line => line.Kind == TcoKind.Infrastructure).Select(line => line.Amount).Distinct());
    }

    [Fact]
    public void A_system_that_exists_costs_people_to_move_off()
    {
        var estimate = Estimate(ShopStack.Containers, (FactIds.ExistingSystem, FactValue.Of("monolith")));

        // 7 contexts × 15 days × 720 USD.
        Assert.Equal(75_600m, estimate.Total.Single(line => line.Kind == TcoKind.Migration).Amount);
        Assert.DoesNotContain(Estimate(ShopStack.Containers).Total, line => line.Kind == TcoKind.Migration);
    }

    [Theory]
    [InlineData("USD/month", null, "us", "assumed, because nobody said where the team sits")]
    [InlineData("EUR/month", null, "western-europe", "inferred from a budget in EUR")]
    [InlineData("EUR/month", "india", "india", "the brief says where the team sits")]
    public void People_cost_what_they_cost_where_they_sit(string unit, string? said, string region, string because)
    {
        var brief = Ledger.Empty.With(new Fact(FactIds.BudgetPerMonth, FactValue.Of(8000), unit, FactKind.Stated, "8k", new FactSource("m1")));
        brief = said is null ? brief : brief.With(ShopStack.Brief((FactIds.TeamRegion, FactValue.Of(said))).Facts);

        var people = PlanningRates.Embedded.PeopleFor(brief);

        Assert.Equal((region, because), (people.Region, people.Because));
    }

    [Fact]
    public void Seats_and_hosts_are_licences_and_not_infrastructure()
    {
        var datadog = ShopStack.Knowledge.Technologies.First(technology => technology.Id == "datadog");
        var stack = ShopStack.Containers with { Roles = new Dictionary<string, Technology>(ShopStack.Containers.Roles) { ["managed-observability"] = datadog } };

        var (plain, watched) = (Estimate(ShopStack.Containers), Estimate(stack));

        Assert.DoesNotContain(plain.Total, line => line.Kind == TcoKind.Licences);
        Assert.Equal(3, watched.Total.Count(line => line.Kind == TcoKind.Licences));
        Assert.Contains(watched.Lines, line => line.Licence && line.Price == "datadog-host");
    }

    [Fact]
    public void A_budget_in_euro_brings_euro_beside_the_dollars()
    {
        var brief = _brief.With(new Fact(FactIds.BudgetPerMonth, FactValue.Of(8000), "EUR/month", FactKind.Stated, "8k euro", new FactSource("m1")));

        var local = Estimate(ShopStack.Containers, brief).Local;

        Assert.Equal(("EUR", 100.00m, new DateOnly(2026, 11, 22)), (local!.Currency, local.Of(110), local.Taken));
        Assert.Null(Estimate(ShopStack.Containers).Local);
    }

    [Fact]
    public void A_second_region_in_use_doubles_the_bill_but_for_the_edge_which_is_everywhere()
    {
        var one = Estimate(ShopStack.Without(("disaster-recovery", "none")));
        var two = Estimate(ShopStack.Without(("disaster-recovery", "active-active")));

        var edge = one.Lines.Where(line => line.Part == "Amazon CloudFront").Sum(line => line.High);
        Assert.True(edge > 0);
        Assert.Equal((one.High * 2) - edge, two.High);
        Assert.Equal(one.OperationsDays + 6, two.OperationsDays, 6);
    }

    [Fact]
    public void Each_service_beyond_the_first_takes_days()
    {
        var one = Estimate(ShopStack.Containers);
        var seven = Estimate(ShopStack.Without(("architecture-style", "microservices")));

        Assert.Equal(one.OperationsDays + (6 * 0.75), seven.OperationsDays, 6);
    }

    [Fact]
    public void What_nobody_knows_is_named_and_not_guessed()
    {
        var seats = ShopStack.Knowledge.Technologies.First(technology => technology.Id == "sqs") with
        {
            Bill = [new BillLine("seats", "aws-sqs-requests", "teams * 2", null)],
        };
        var stack = ShopStack.Containers with { Roles = new Dictionary<string, Technology> { ["work-queue"] = seats } };

        Assert.Contains("Amazon SQS, seats: decided by teams, which nobody knows yet.", Estimate(stack).Unpriced);
    }

    [Fact]
    public void The_totals_are_figures_of_the_design()
    {
        var estimate = Estimate(ShopStack.Containers);

        Assert.Equal((double)estimate.High, CostModel.Figures(estimate).Value("monthly_cost_high"));
    }

    [Fact]
    public void Money_in_other_currencies_has_a_dated_rate()
    {
        Assert.Equal(1, ExchangeRates.Embedded.Of("USD"));
        Assert.Null(ExchangeRates.Embedded.Of("XAU"));
        Assert.Equal(250, ExchangeRates.Embedded.InDollars(250, "ms"));
        Assert.Equal(new DateOnly(2026, 11, 22), ExchangeRates.Embedded.Taken);
    }

    private CostEstimate Estimate(ChosenStack stack, params (string Fact, FactValue Value)[] more) =>
        Estimate(stack, _brief.With(ShopStack.Brief(more).Facts));

    private static CostEstimate Estimate(ChosenStack stack, Ledger brief)
    {
        var load = ShopStack.Load(brief);
        var scope = stack.Choices.Aggregate(Scope.Of(brief).With(load), (scope, choice) => scope.WithChoice(choice.Key, choice.Value));
        return CostModel.From(new CostBasis(brief, scope, load, ShopStack.Knowledge.Prices), CapacityModel.From(load, stack), stack);
    }
}
