using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>What a sized design costs: quantities × dated prices, and the people who build and run it.</summary>
public static class CostModel
{
    /// <param name="basis">The brief, its load and the dated prices.</param>
    /// <param name="capacity">The sizes the bill is for.</param>
    /// <returns>Lines that sum to the totals to the cent.</returns>
    public static CostEstimate From(CostBasis basis, Capacity capacity, ChosenStack stack)
    {
        var bill = Bill.For(basis, capacity, stack);
        var days = OperationsDays(bill, capacity, stack);
        var people = PlanningRates.Embedded.PeopleFor(basis.Brief);
        var total = new ThreeYears(basis, stack, people).Total(bill, days);
        var sum = total.Sum(line => line.Amount);
        var shown = ExchangeRates.ShownIn(basis.Brief);
        return new CostEstimate(
            bill.Lines, bill.Low, bill.High, days, Cents((decimal)days * people.Day),
            total.Where(line => line.Kind == TcoKind.Build).Sum(line => line.Amount), sum, ThreeYears.Words(total, sum), bill.Unpriced)
        {
            Total = total,
            People = people,
            Prices = Age(bill.Lines),
            Rate = shown,
            Region = RegionCover.Of(basis.Brief, bill.Lines),
            Local = shown is not null ? null : ExchangeRates.For(basis.Brief).BesideDollars(basis.Brief.Find(FactIds.BudgetPerMonth) ?? basis.Brief.Find(FactIds.BudgetOnce)),
        };
    }

    /// <summary>The totals as figures of the design.</summary>
    public static IReadOnlyList<Figure> Figures(CostEstimate estimate)
    {
        var figures = new FigureList();
        figures.Add("monthly_cost_low", (double)estimate.Low, Provenance.Dated, "Σ of the bill on ordinary days", ["app_instances", "db_vcpu"], "price tables");
        figures.Add("monthly_cost_high", (double)estimate.High, Provenance.Dated, "Σ of the bill in the busiest month", ["app_instances", "db_vcpu"], "price tables");
        figures.Add("operations_days", estimate.OperationsDays, Provenance.Dated, "Σ of the days each technology needs, of services and regions beyond the first, and of databases for each tenant", ["services"], "catalogue");
        return figures.All;
    }

    internal static double OperationsDays(Bill bill, Capacity capacity, ChosenStack stack)
    {
        var rates = PlanningRates.Embedded;
        var services = capacity.Figures.First(figure => figure.Id == "services").Value;
        var days = stack.Technologies.Sum(entry => Days(entry.Technology, bill.Sized))
            + ((services - 1) * rates.DaysPerExtraService)
            + (stack.Chose("tenancy", "silo") ? (bill.Sized.Number("tenant_databases") ?? 0) * rates.DaysPerTenantDatabase : 0)
            + (stack.Chose("disaster-recovery", "active-active") ? rates.DaysActiveActive : 0);
        return Math.Round(days, 2, MidpointRounding.AwayFromZero);
    }

    private static double Days(Technology technology, Scope sized) =>
        technology.Lighter is { } lighter && Expressions.Holds(lighter.When, sized) ? lighter.OpsDays : technology.OpsDays;

    internal static CatalogueAge? Age(IReadOnlyList<CostLine> lines) => lines.Count == 0
        ? null
        : new CatalogueAge(lines.Min(line => line.Taken), lines.Max(line => line.Taken), PlanningRates.Embedded.StaleAfterDays);

    internal static decimal Cents(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
