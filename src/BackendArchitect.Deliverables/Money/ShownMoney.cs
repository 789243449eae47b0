using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tracing;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Money;

/// <summary>A design as people are shown it: every amount in the currency set for the place, at the rate the design names.</summary>
/// <remarks>
/// The model keeps its US dollars: prices are read in them, and <c>blueprint.json</c> holds them. Pages, pictures and replies are
/// written from this copy. What somebody said stays as it was said. Sums are converted once and their lines add up to them to the cent.
/// </remarks>
public static class ShownMoney
{
    private static readonly ConditionalWeakTable<Blueprint, Blueprint> Copies = [];

    /// <summary>The same design where it is shown in US dollars, or is such a copy already.</summary>
    public static Blueprint Of(Blueprint model) => model.Costs is { IsConverted: false, Rate: { } rate } ? Copies.GetValue(model, known => Copy(known, rate)) : model;

    /// <summary>"1 EUR = 1.1 USD, our planning assumption, 2026-11-22".</summary>
    public static string Says(LocalMoney rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"1 {rate.Currency} = {rate.Dollars:0.########} USD, {rate.Source}{(rate.Source?.EndsWith(Day(rate), StringComparison.Ordinal) == true ? "" : $" of {Day(rate)}")}");

    /// <summary>The rate below a page that shows money at it and does not name it yet.</summary>
    internal static string Below(string page, LocalMoney rate) =>
        page.Contains($" {rate.Currency}", StringComparison.Ordinal) && !page.Contains(Says(rate), StringComparison.Ordinal) ? $"{page}\n{Says(rate)}.\n" : page;

    /// <summary>An amount of a brief in the currency the design is shown in; null when it is none, or in a currency without a rate.</summary>
    public static decimal? Amount(Blueprint blueprint, Fact money) =>
        money.Value is FactValue.Number(var value, _) && ExchangeRates.For(new Ledger([.. blueprint.Facts])).InDollars(value, money.Unit) is { } dollars
            ? blueprint.Costs is { IsConverted: true, Rate: { } rate } ? rate.Of((decimal)dollars) : (decimal)dollars
            : null;

    private static Blueprint Copy(Blueprint model, LocalMoney rate)
    {
        var root = JsonNode.Parse(BlueprintJson.Write(model))!.AsObject();
        new MoneyWalk(rate, Amounts(model)).Walk(root);
        return Balanced(BlueprintJson.Read(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString())));
    }

    private static IEnumerable<double> Amounts(Blueprint model) =>
    [
        .. model.Figures.Where(figure => figure.Unit.StartsWith(OptionCost.Currency, StringComparison.Ordinal)).Select(figure => figure.Value),
        (double)model.Costs.ThreeYears, (double)model.Costs.Build, (double)model.Costs.OperationsMonthly,
        .. CostNumbers.Of(model).Where(origin => origin.Unit == OptionCost.Currency).Select(origin => origin.Value),
    ];

    /// <summary>What rounding leaves over goes to the largest line.</summary>
    private static Blueprint Balanced(Blueprint copy)
    {
        var costs = copy.Costs;
        var lines = costs.Lines.ToList();
        if (lines.Count > 0)
        {
            var largest = lines.IndexOf(lines.MaxBy(line => line.High)!);
            lines[largest] = lines[largest] with
            {
                Low = lines[largest].Low + costs.Low - lines.Sum(line => line.Low),
                High = lines[largest].High + costs.High - lines.Sum(line => line.High),
            };
        }

        return copy with { Costs = costs with { IsConverted = true, Lines = lines, Total = Balanced(costs.Total, costs.ThreeYears) } };
    }

    private static List<TcoLine> Balanced(IReadOnlyList<TcoLine> total, decimal sum)
    {
        var lines = total.ToList();
        if (lines.Count > 0)
        {
            var largest = lines.IndexOf(lines.MaxBy(line => line.Amount)!);
            lines[largest] = lines[largest] with { Amount = lines[largest].Amount + sum - lines.Sum(line => line.Amount) };
        }

        return lines;
    }

    private static string Day(LocalMoney rate) => rate.Taken.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
