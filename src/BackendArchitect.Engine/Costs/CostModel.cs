using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>What a sized design costs: quantities × dated prices, and the people who build and run it.</summary>
public static class CostModel
{
    private const int Months = 36;

    /// <param name="scope">Facts, load figures and choices.</param>
    /// <param name="capacity">The sizes the bill is for.</param>
    /// <param name="prices">The dated price tables.</param>
    /// <returns>Lines that sum to the totals to the cent.</returns>
    public static CostEstimate From(Scope scope, Capacity capacity, ChosenStack stack, IReadOnlyList<Price> prices)
    {
        var bill = new Bill(scope.With(capacity.Figures), capacity, prices.ToDictionary(price => price.Id, StringComparer.Ordinal));
        foreach (var (technology, _) in stack.Technologies)
        {
            bill.Add(technology);
        }

        bill.AddRecovery(stack.Choice("disaster-recovery"));
        return Total(bill, scope, OperationsDays(capacity, stack));
    }

    /// <summary>The totals as figures of the design.</summary>
    public static IReadOnlyList<Figure> Figures(CostEstimate estimate)
    {
        var figures = new FigureList();
        figures.Add("monthly_cost_low", (double)estimate.Low, Provenance.Dated, "Σ of the bill on ordinary days", ["app_instances", "db_vcpu"], "price tables");
        figures.Add("monthly_cost_high", (double)estimate.High, Provenance.Dated, "Σ of the bill in the busiest month", ["app_instances", "db_vcpu"], "price tables");
        figures.Add("operations_days", estimate.OperationsDays, Provenance.Dated, "Σ of the days each technology needs, and of services and regions beyond the first", ["services"], "catalogue");
        return figures.All;
    }

    private static double OperationsDays(Capacity capacity, ChosenStack stack)
    {
        var rates = PlanningRates.Embedded;
        var services = capacity.Figures.First(figure => figure.Id == "services").Value;
        var days = stack.Technologies.Sum(entry => entry.Technology.OpsDays)
            + ((services - 1) * rates.DaysPerExtraService)
            + (stack.Chose("disaster-recovery", "active-active") ? rates.DaysActiveActive : 0);
        return Math.Round(days, 2, MidpointRounding.AwayFromZero);
    }

    private static CostEstimate Total(Bill bill, Scope scope, double days)
    {
        var rates = PlanningRates.Embedded;
        var low = bill.Lines.Sum(line => line.Low);
        var high = bill.Lines.Sum(line => line.High);
        var operations = Cents((decimal)days * rates.EngineerDay);
        var (engineers, engineersWords) = Known(scope, "team_size", rates.Engineers);
        var (months, monthsWords) = Known(scope, "timeline", rates.Months);
        var build = Cents((decimal)engineers * (decimal)months * rates.EngineerMonth);
        var threeYears = Cents((((low + high) / 2) + operations) * Months) + build;
        var formula = string.Create(
            CultureInfo.InvariantCulture,
            $"({low:#,0.00} + {high:#,0.00}) ÷ 2 × {Months} + {days} days × {rates.EngineerDay} USD × {Months} + {engineersWords} engineers × {monthsWords} months × {rates.EngineerMonth:#,0} USD = {threeYears:#,0.00} USD. Rates: {rates.Source}, {rates.Taken:yyyy-MM-dd}.");
        return new CostEstimate(bill.Lines, low, high, days, operations, build, threeYears, formula, bill.Unpriced);
    }

    private static (double Value, string Words) Known(Scope scope, string name, double standard)
    {
        var value = scope.Number(name);
        return (value ?? standard, string.Create(CultureInfo.InvariantCulture, $"{value ?? standard:0.##}{(value is null ? " assumed" : string.Empty)}"));
    }

    internal static decimal Cents(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
