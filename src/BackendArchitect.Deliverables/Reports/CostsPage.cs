using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What it costs: in short, what drives it, the bill by part, three years that add up, the other ways, and what the sums leave out.</summary>
public static class CostsPage
{
    private const int Drivers = 3;

    /// <param name="ways">Whether the other ways, the prices of options and the complexity stand in it; the report gives them a chapter of their own.</param>
    public static string Write(Blueprint blueprint, bool ways = true)
    {
        var costs = blueprint.Costs;
        var page = new MarkdownPage().Heading(1, "Costs");
        Summary(page, blueprint);
        page.Heading(2, "What costs most, and how to cut it")
            .Table(["Line", "Busiest month>", "Share>", "How to cut it"], CostDrivers.Of(costs, Drivers).Select(Driver));
        Bill(page, costs);
        Years(page, costs);
        if (ways)
        {
            OptionPrices.Write(page, blueprint);
        }

        page.Heading(2, "Where each line of the bill comes from")
            .Table(["Line", "Quantity from", "Region", "Price from"], costs.Lines.Select(Origin));
        if (costs.Unpriced.Count > 0)
        {
            page.Heading(2, "Not in the sum")
                .Paragraph("Nobody knows these prices yet. Each line says what decides it.")
                .Bullets(costs.Unpriced.Select(Words.Sentence));
        }

        return page.ToString();
    }

    private static void Summary(MarkdownPage page, Blueprint blueprint)
    {
        var costs = blueprint.Costs;
        string[] heads = costs.Local is { } beside ? ["What", "US dollars>", $"{beside.Currency}>"] : ["What", $"{Words.Currency(costs)}>"];
        page.Table(heads, new (string What, decimal Amount)[]
            {
                ("An ordinary month", costs.Low),
                ("The busiest month", costs.High),
                ($"People who run it, a month ({Words.Number(costs.OperationsDays)} engineer-days)", costs.OperationsMonthly),
                ("People until launch", costs.Build),
                ("**Three years, all in**", costs.ThreeYears),
            }.Select(row => Amounts(row.What, row.Amount, costs.Local)))
            .Paragraph(Dated(costs));
        if (costs.Local is { } local)
        {
            page.Paragraph($"{Text(local.Currency)} at {local.Dollars} US dollars for one, our planning rate of {Words.Date(local.Taken)}; nothing is paid with it.");
        }

        if (costs.Region is { } region)
        {
            page.Paragraph(Text(region.Says()));
        }

        if (costs is { IsConverted: true, Rate: { } rate })
        {
            page.Paragraph($"{Text(ShownMoney.Says(rate))}. Prices were read in USD, and the model in blueprint.json keeps them so; all else is shown at this rate.");
        }

        if (costs.People is { } people)
        {
            page.Paragraph($"An engineer is counted with {Words.Dollars(people.Month)} {costs.Currency} a month and {Words.Dollars(people.Day)} {costs.Currency} a day ({Text(people.Name)}: {Text(people.Because)}).");
        }

        if (blueprint.Facts.FirstOrDefault(fact => fact.Id == FactIds.BudgetPerMonth) is { } budget)
        {
            page.Paragraph(Fit(blueprint, budget));
        }
    }

    private static string[] Amounts(string what, decimal amount, LocalMoney? local) => local is null
        ? [what, Words.Dollars(amount)]
        : [what, Words.Dollars(amount), Words.Dollars(local.Of(amount))];

    private static string Dated(CostEstimate costs) => costs.Prices is { } age
        ? $"List prices in {Words.Currency(costs)}, without discounts and taxes, of {Words.Span(age.Oldest, age.Newest)}, for {Text(string.Join(", ", costs.Lines.Select(line => line.Region).Distinct()))}. "
            + $"**A price counts as stale {age.StaleAfterDays} days after it was read: the oldest from {Words.Date(age.StaleFrom)} on.** Look the largest lines up again before you sign anything."
        : "Nothing here has a list price.";

    private static string Fit(Blueprint blueprint, Fact budget)
    {
        if (ShownMoney.Amount(blueprint, budget) is not { } amount)
        {
            return "";
        }

        var currency = blueprint.Costs.Currency;
        var left = amount - blueprint.Costs.High;
        return left >= 0
            ? $"**Fits the budget** of {Words.Dollars(amount)} {currency} a month: {Words.Dollars(left)} {currency} are left in the busiest month."
            : $"**Over the budget** of {Words.Dollars(amount)} {currency} a month by {Words.Dollars(-left)} {currency} in the busiest month.";
    }

    private static string[] Driver(CostDriver driver) =>
        [$"{Text(driver.Part)}, {Text(driver.Item)}", Words.Cents(driver.High), $"{Words.Number(driver.Share * 100)} %", Text(driver.HowToCut)];

    private static void Bill(MarkdownPage page, CostEstimate costs) => page
        .Heading(2, "The bill by part")
        .Paragraph($"{Words.Currency(costs)} a month. Low is an ordinary month, high is the busiest month.")
        .Table(
            ["Part", "Item", "Quantity>", "Price of one>", "Low>", "High>"],
            [
                .. costs.Lines.GroupBy(line => line.Part).SelectMany(part => part.Select((line, at) => Line(line, at == 0))),
                ["**Sum**", "", "", "", $"**{Words.Cents(costs.Low)}**", $"**{Words.Cents(costs.High)}**"],
            ]);

    private static string[] Line(CostLine line, bool first) =>
    [
        first ? Text(line.Part) : "",
        line.Licence ? $"{Text(line.Item)} (licence)" : Text(line.Item),
        $"{(line.QuantityLow.Equals(line.QuantityHigh) ? Words.Number(line.QuantityLow) : $"{Words.Number(line.QuantityLow)} to {Words.Number(line.QuantityHigh)}")} {Text(line.Unit)}",
        line.UnitPrice.ToString("#,0.00####", System.Globalization.CultureInfo.InvariantCulture),
        Words.Cents(line.Low),
        Words.Cents(line.High),
    ];

    private static void Years(MarkdownPage page, CostEstimate costs) => page
        .Heading(2, "Three years")
        .Paragraph("The first year is billed at today's load, the second and third at the load it grows to; people are counted at one rate throughout.")
        .Table(
            ["What", $"{Words.Currency(costs)}>", "How", "From"],
            [
                .. costs.Total.Select(line => (string[])[Text(line.Name), Words.Cents(line.Amount), Mono(line.Formula), $"{Text(line.Source)}, {Words.Date(line.Taken)}"]),
                ["**Sum**", $"**{Words.Cents(costs.ThreeYears)}**", "", ""],
            ]);

    private static string[] Origin(CostLine line) =>
        [$"{Text(line.Part)}, {Text(line.Item)}", Mono(line.Formula), Text(line.Region), $"{Text(line.Source)}, {Words.Date(line.Taken)}"];
}
