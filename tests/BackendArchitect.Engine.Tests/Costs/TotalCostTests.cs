using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Engine.Tests.Costs;

public sealed class TotalCostTests
{
    public static TheoryData<string> Names => PricedBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void C4_Three_years_are_the_sum_of_their_lines_to_the_cent(string name)
    {
        var costs = Architect.Design(PricedBriefs.All[name], Samples.Briefs.Knowledge).Costs;

        Assert.Equal(costs.ThreeYears, costs.Total.Sum(line => line.Amount));
        Assert.Equal(costs.Low, costs.Lines.Sum(line => line.Low));
        Assert.Equal(costs.High, costs.Lines.Sum(line => line.High));
        Assert.All(costs.Total, line => Assert.Equal(line.Amount, Math.Round(line.Amount, 2)));
        Assert.Superset(new HashSet<TcoKind> { TcoKind.Infrastructure, TcoKind.Operations, TcoKind.Build }, costs.Total.Select(line => line.Kind).ToHashSet());
        Assert.Equal(name == "old monolith", costs.Total.Any(line => line.Kind == TcoKind.Migration));
        Assert.All(costs.Total, line => Assert.False(string.IsNullOrWhiteSpace(line.Formula) || string.IsNullOrWhiteSpace(line.Source)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void C4_The_first_year_of_bills_is_the_bill_of_today(string name)
    {
        var costs = Architect.Design(PricedBriefs.All[name], Samples.Briefs.Knowledge).Costs;
        var firstYear = costs.Total.Where(line => line.Name.StartsWith("Year 1", StringComparison.Ordinal)).Sum(line => line.Amount);

        Assert.Equal((costs.Low + costs.High) / 2 * 12, firstYear);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void C3_Every_option_has_a_monthly_range_with_date_region_and_currency(string name)
    {
        var design = Architect.Design(PricedBriefs.All[name], Samples.Briefs.Knowledge);

        foreach (var decision in design.Decisions)
        {
            foreach (var option in decision.Options.Where(option => decision.Excluded.All(excluded => excluded.Id != option.Id)))
            {
                var monthly = option.Monthly;
                Assert.NotNull(monthly);
                Assert.True(monthly.Low <= monthly.High, $"{decision.Id} {option.Id}");
                Assert.True(monthly.High == 0 || (monthly.Prices is not null && monthly.Regions.Count > 0), $"{decision.Id} {option.Id}");
            }

            Assert.True(decision.Winner.Monthly is null || (decision.Winner.Monthly.Low, decision.Winner.Monthly.High) == (design.Costs.Low, design.Costs.High), decision.Id);
        }

        Assert.Contains(design.Decisions, decision => decision.Options.Select(option => option.Monthly?.High).OfType<decimal>().Distinct().Count() > 1);
    }

    [Fact]
    public void C3_A_price_is_stale_after_the_days_of_the_planning_table()
    {
        var age = Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge).Costs.Prices!;

        Assert.Equal(90, age.StaleAfterDays);
        Assert.False(age.IsStale(age.Oldest.AddDays(89)));
        Assert.True(age.IsStale(age.Oldest.AddDays(90)));
        Assert.Equal((age.Oldest.AddDays(90), 90), (age.StaleFrom, age.Days(age.StaleFrom)));
    }
}
