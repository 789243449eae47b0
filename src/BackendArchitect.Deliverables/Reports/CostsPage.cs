using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The bill, line by line, with the formula, price, region and date of each.</summary>
public static class CostsPage
{
    public static string Write(Blueprint blueprint)
    {
        var costs = blueprint.Costs;
        var page = new MarkdownPage().Heading(1, "Costs");
        Summary(page, costs);
        page.Heading(2, "Lines")
            .Paragraph("US dollars. Low is an ordinary month, high is the busiest month. List prices, without discounts and taxes.")
            .Table(["Part", "Item", "Low>", "High>"], [.. costs.Lines.Select(Money), Total(costs)])
            .Heading(2, "Where each line comes from")
            .Table(
                ["Part", "Item", "Quantity>", "Unit", "Price of one, USD>", "Formula", "Region", "Price of", "Source"],
                costs.Lines.Select(Origin));
        if (costs.Unpriced.Count > 0)
        {
            page.Heading(2, "Not in the sum")
                .Paragraph("Nobody knows these prices yet. Each line says what decides it.")
                .Bullets(costs.Unpriced.Select(Words.Sentence));
        }

        return page.ToString();
    }

    internal static void Summary(MarkdownPage page, CostEstimate costs) => page
        .Table(
            ["What", "US dollars>"],
            [
                ["An ordinary month", Words.Dollars(costs.Low)],
                ["The busiest month", Words.Dollars(costs.High)],
                [$"People who run it, a month ({Words.Number(costs.OperationsDays)} engineer-days)", Words.Dollars(costs.OperationsMonthly)],
                ["People until launch", Words.Dollars(costs.Build)],
                ["**Three years, all in**", $"**{Words.Dollars(costs.ThreeYears)}**"],
            ])
        .Table(
            ["Three years", "Of", "US dollars>", "How"],
            [
                .. costs.Total.Select(line => (string[])[line.Kind.ToString(), Text(line.Name), Words.Cents(line.Amount), Mono(line.Formula)]),
                ["**Sum**", "", $"**{Words.Cents(costs.ThreeYears)}**", ""],
            ]);

    private static string[] Money(CostLine line) => [Text(line.Part), Text(line.Item), Words.Cents(line.Low), Words.Cents(line.High)];

    private static string[] Total(CostEstimate costs) => ["**Sum**", "", $"**{Words.Cents(costs.Low)}**", $"**{Words.Cents(costs.High)}**"];

    private static string[] Origin(CostLine line) =>
    [
        Text(line.Part),
        Text(line.Item),
        line.QuantityLow.Equals(line.QuantityHigh) ? Words.Number(line.QuantityLow) : $"{Words.Number(line.QuantityLow)} to {Words.Number(line.QuantityHigh)}",
        Text(line.Unit),
        line.UnitPrice.ToString("#,0.00####", System.Globalization.CultureInfo.InvariantCulture),
        Mono(line.Formula),
        Text(line.Region),
        Words.Date(line.Taken),
        Text(line.Source),
    ];
}
