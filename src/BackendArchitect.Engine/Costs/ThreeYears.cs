using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>Three years of bills and people. The first year is at today's load, the second and third at the load it grows to.</summary>
internal sealed class ThreeYears(CostBasis basis, ChosenStack stack, PeopleRate people)
{
    public const int Months = Years * MonthsOfYear;

    private const int Years = 3;
    private const int MonthsOfYear = 12;

    /// <param name="today">The bill at today's load.</param>
    /// <param name="days">Engineer-days a month to run it.</param>
    public IReadOnlyList<TcoLine> Total(Bill today, double days)
    {
        var growth = Math.Sqrt(basis.Load.FirstOrDefault(figure => figure.Id == "growth_two_years")?.Value ?? 1);
        Bill[] bills = [today, .. Enumerable.Range(1, Years - 1).Select(year => After(Math.Pow(growth, year), today))];
        return
        [
            .. bills.Select((bill, at) => Paid(bill, at + 1, Math.Pow(growth, at), licence: false)),
            .. bills.Select((bill, at) => Paid(bill, at + 1, Math.Pow(growth, at), licence: true)).Where(line => line.Amount > 0),
            Operations(days),
            Build(),
            .. Migration(),
        ];
    }

    /// <summary>The sum in one line: what each kind takes.</summary>
    public static string Words(IReadOnlyList<TcoLine> lines, decimal sum)
    {
        var kinds = lines.GroupBy(line => line.Kind).Select(kind => string.Create(
            CultureInfo.InvariantCulture, $"{kind.Key.ToString().ToLowerInvariant()} {kind.Sum(line => line.Amount):#,0.00}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(" + ", kinds)} = {sum:#,0.00} USD");
    }

    private Bill After(double factor, Bill today)
    {
        if (factor.Equals(1.0))
        {
            return today;
        }

        var grown = GrownLoad.Of(basis, factor);
        return Bill.For(grown, CapacityModel.From(grown.Load, stack), stack);
    }

    private static TcoLine Paid(Bill bill, int year, double factor, bool licence)
    {
        var lines = bill.Lines.Where(line => line.Licence == licence).ToList();
        var (low, high) = (lines.Sum(line => line.Low), lines.Sum(line => line.High));
        var load = factor.Equals(1.0) ? "at today's load" : string.Create(CultureInfo.InvariantCulture, $"at {factor:0.##} times today's load");
        return new TcoLine(
            licence ? TcoKind.Licences : TcoKind.Infrastructure,
            $"Year {year}, {load}",
            MonthsOfYear,
            CostModel.Cents((low + high) / 2 * MonthsOfYear),
            string.Create(CultureInfo.InvariantCulture, $"({low:#,0.00} + {high:#,0.00}) ÷ 2 × {MonthsOfYear} months"),
            "price tables of the bill",
            lines.Count == 0 ? PlanningRates.Embedded.Taken : lines.Min(line => line.Taken));
    }

    private TcoLine Operations(double days) => Planned(
        TcoKind.Operations,
        "People who run it",
        Months,
        CostModel.Cents((decimal)days * people.Day * Months),
        string.Create(CultureInfo.InvariantCulture, $"{days:0.##} days a month × {people.Day:#,0.##} USD × {Months} months"));

    private TcoLine Build()
    {
        var rates = PlanningRates.Embedded;
        var (engineers, engineersWords) = Known("team_size", rates.Engineers);
        var (months, monthsWords) = Known("timeline", rates.Months);
        return Planned(
            TcoKind.Build,
            "People until launch",
            months,
            CostModel.Cents((decimal)engineers * (decimal)months * people.Month),
            $"{engineersWords} {(engineers == 1 ? "engineer" : "engineers")} × {monthsWords} {(months == 1 ? "month" : "months")} × {people.Month.ToString("#,0.##", CultureInfo.InvariantCulture)} USD");
    }

    private IEnumerable<TcoLine> Migration()
    {
        if (basis.Brief.Choice(FactIds.ExistingSystem) is null or "none")
        {
            return [];
        }

        var contexts = basis.Load.First(figure => figure.Id == "contexts").Value;
        var days = PlanningRates.Embedded.MigrationDaysPerContext;
        return
        [
            Planned(
                TcoKind.Migration,
                "People who move off the system that runs",
                null,
                CostModel.Cents((decimal)(contexts * days) * people.Day),
                string.Create(CultureInfo.InvariantCulture, $"{contexts:0} contexts × {days:0.##} days × {people.Day:#,0.##} USD")),
        ];
    }

    private TcoLine Planned(TcoKind kind, string name, double? months, decimal amount, string formula) =>
        new(kind, name, months, amount, formula, people.Source ?? $"{PlanningRates.Embedded.Source}, {people.Name}", people.Taken ?? PlanningRates.Embedded.Taken);

    private (double Value, string Words) Known(string name, double standard)
    {
        var value = basis.Scope.Number(name);
        var words = string.Create(CultureInfo.InvariantCulture, $"{value ?? standard:0.##}{(value is null ? " (assumed)" : string.Empty)}");
        return (value ?? standard, words);
    }
}
