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
        Assert.Equal(Math.Round((((estimate.Low + estimate.High) / 2) + estimate.OperationsMonthly) * 36, 2) + estimate.Build, estimate.ThreeYears);
    }

    [Fact]
    public void A_second_region_in_use_doubles_the_bill()
    {
        var one = Estimate(ShopStack.Without(("disaster-recovery", "none")));
        var two = Estimate(ShopStack.Without(("disaster-recovery", "active-active")));

        Assert.Equal(one.High * 2, two.High);
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

    private CostEstimate Estimate(ChosenStack stack)
    {
        var load = ShopStack.Load(_brief);
        var scope = stack.Choices.Aggregate(Scope.Of(_brief).With(load), (scope, choice) => scope.WithChoice(choice.Key, choice.Value));
        return CostModel.From(scope, CapacityModel.From(load, stack), stack, ShopStack.Knowledge.Prices);
    }
}
