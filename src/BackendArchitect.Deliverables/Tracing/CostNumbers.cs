using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Numbers and days that are computed from the bill while it is written down or compared.</summary>
internal static class CostNumbers
{
    public static IEnumerable<Origin> Of(Blueprint blueprint) =>
    [
        .. blueprint.Costs.Lines.SelectMany(Quantities),
        .. blueprint.Costs.Lines.Where(line => line.High > 0).Select(line => new Origin((double)(line.High / blueprint.Costs.High * 100), "%", $"{line.Item} of the busiest month")),
        .. blueprint.Costs.Lines.Where(_ => blueprint.Costs.High > 0).GroupBy(line => line.Part, StringComparer.Ordinal).SelectMany(lines => OfPart([.. lines], blueprint.Costs)),
        .. blueprint.Alternatives.Select(way => new Origin((double)way.ThreeYears, "USD", $"sum of the lines of {way.Id}")),
        .. blueprint.Alternatives.SelectMany(way => way.Total).SelectMany(Amounts),
        .. Months(blueprint.Costs).Select(months => new Origin((double)blueprint.Costs.ThreeYears / months, "USD", "three years by the month")),
        .. blueprint.Facts.Where(fact => fact.Id == FactIds.BudgetPerMonth).SelectMany(budget => Left(budget, blueprint.Costs, ExchangeRates.For(new Ledger([.. blueprint.Facts])))),
        .. Local(blueprint.Costs),
        .. blueprint.Complexity is { } complexity ? [new Origin(complexity.Excess, "", "over + unpaid")] : Array.Empty<Origin>(),
    ];

    private static IEnumerable<Origin> OfPart(IReadOnlyList<CostLine> lines, CostEstimate costs) =>
    [
        new Origin((double)lines.Sum(line => line.Low), "USD", $"lines of {lines[0].Part}"),
        new Origin((double)lines.Sum(line => line.High), "USD", $"lines of {lines[0].Part} in the busiest month"),
        new Origin((double)(lines.Sum(line => line.High) / costs.High * 100), "%", $"{lines[0].Part} of the busiest month"),
    ];

    /// <summary>The days from which prices count as stale.</summary>
    public static IEnumerable<DateOnly> Days(Blueprint blueprint) =>
        blueprint.Alternatives.Select(way => way.Prices).Append(blueprint.Costs.Prices).Where(age => age is not null).Select(age => age!.StaleFrom);

    /// <summary>"7.9 million requests" is read as a number of requests.</summary>
    private static IEnumerable<Origin> Quantities(CostLine line)
    {
        const string Million = "million ";
        var (unit, factor) = line.Unit.StartsWith(Million, StringComparison.Ordinal) ? (line.Unit[Million.Length..], 1e6) : (line.Unit, 1);
        return new[] { line.QuantityLow, line.QuantityHigh }.Select(quantity => new Origin(quantity * factor, unit.Split('-')[0], $"quantity of {line.Item}"));
    }

    /// <summary>What is saved stands in the lines with a minus, and in sentences without.</summary>
    private static IEnumerable<Origin> Amounts(TcoLine line)
    {
        var amount = Math.Abs((double)line.Amount);
        return line.Months is { } months and > 0
            ? [new Origin(amount, "USD", line.Name), new Origin(amount / months, "USD", $"{line.Name}, a month")]
            : [new Origin(amount, "USD", line.Name)];
    }

    private static IEnumerable<double> Months(CostEstimate costs) =>
        costs.Total.Where(line => line.Kind == TcoKind.Operations).Select(line => line.Months).OfType<double>();

    private static IEnumerable<Origin> Left(Fact budget, CostEstimate costs, ExchangeRates rates) =>
        budget.Value is FactValue.Number number && rates.InDollars(number.Value, budget.Unit) is { } dollars
            ? [new Origin(Math.Abs(dollars - (double)costs.High), "USD", "budget − busiest month")]
            : [];

    private static IEnumerable<Origin> Local(CostEstimate costs) => costs.Local is { } local
        ? new[] { costs.Low, costs.High, costs.OperationsMonthly, costs.Build, costs.ThreeYears }.Select(amount => new Origin((double)local.Of(amount), "", $"in {local.Currency}"))
        : [];
}
