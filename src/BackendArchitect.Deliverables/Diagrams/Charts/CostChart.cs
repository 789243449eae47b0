using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>Where the money of a month goes, and what the other ways would cost.</summary>
internal static class CostChart
{
    private const int MostBars = 12;

    /// <summary>By part, dearest first; null when nothing is priced.</summary>
    public static Diagram? ByPart(Blueprint blueprint, Theme theme)
    {
        var parts = blueprint.Costs.Lines
            .GroupBy(line => line.Part, StringComparer.Ordinal)
            .Select(lines => (Name: lines.Key, Low: lines.Sum(line => line.Low), High: lines.Sum(line => line.High)))
            .Where(part => part.High > 0)
            .OrderByDescending(part => part.High).ThenBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var chart = new Chart(
            "cost",
            "Cost by part",
            $"{parts[0].Name}: {Percent(parts[0].High, blueprint.Costs)} of the busiest month",
            $"{blueprint.Costs.Currency} a month by part: an ordinary month strong, the busiest pale. In all {Range(blueprint.Costs.Low, blueprint.Costs.High)}.{Rate(blueprint.Costs)}",
            $"Bars of the monthly cost by part. {string.Join("; ", parts.Select(part => $"{part.Name} {Range(part.Low, part.High)} {blueprint.Costs.Currency}"))}.");
        var bars = parts.Take(MostBars).Select((part, at) =>
            new Bar(part.Name, (double)part.Low, (double)part.High, Range(part.Low, part.High), Percent(part.High, blueprint.Costs), at == 0)).ToList();
        return Diagram(chart, bars, theme);
    }

    /// <summary>By way of building, as it is recommended first; null when there is no other.</summary>
    public static Diagram? ByOption(Blueprint blueprint, Theme theme)
    {
        var ways = blueprint.Alternatives.Where(way => way.High > 0).ToList();
        if (ways.Count == 0 || blueprint.Costs.High <= 0)
        {
            return null;
        }

        var cheapest = ways.MinBy(way => way.High)!;
        var chart = new Chart(
            "cost-options",
            "Cost by option",
            cheapest.High < blueprint.Costs.High ? $"Cheaper, at another price: {cheapest.Name}" : "The recommended way costs least",
            $"{blueprint.Costs.Currency} a month: an ordinary month strong, the busiest pale. Engineer-days a month to run it behind.{Rate(blueprint.Costs)}",
            $"Bars of the monthly cost by option. Recommended {Range(blueprint.Costs.Low, blueprint.Costs.High)} {blueprint.Costs.Currency}; {string.Join("; ", ways.Select(way => $"{way.Name} {Range(way.Low, way.High)} {blueprint.Costs.Currency}"))}.");
        List<Bar> bars =
        [
            new("Recommended", (double)blueprint.Costs.Low, (double)blueprint.Costs.High, Range(blueprint.Costs.Low, blueprint.Costs.High), Days(blueprint.Costs.OperationsDays), Stands: true),
            .. ways.Select(way => new Bar(way.Name, (double)way.Low, (double)way.High, Range(way.Low, way.High), Days(way.OperationsDays), Stands: false)),
        ];
        return Diagram(chart, bars, theme);
    }

    /// <summary>Of the busiest month, as exact as a bar is read.</summary>
    private static string Percent(decimal high, CostEstimate costs)
    {
        var share = (double)(high / costs.High * 100);
        return $"{Words.Number(Math.Round(share, share < 1 ? 1 : 0))} %";
    }

    private static string Rate(CostEstimate costs) => costs is { IsConverted: true, Rate: { } rate } ? $" {ShownMoney.Says(rate)}." : "";

    private static string Range(decimal low, decimal high) =>
        Words.Dollars(low) == Words.Dollars(high) ? Words.Dollars(low) : $"{Words.Dollars(low)}–{Words.Dollars(high)}";

    private static string Days(double days) => $"{Words.Number(days)} days";

    private static Diagram Diagram(Chart chart, IReadOnlyList<Bar> bars, Theme theme) =>
        new(chart.Name, chart.Label, chart.Alt, ChartMermaid.Bars(chart, bars), BarPicture.Draw(chart, bars, theme));
}
