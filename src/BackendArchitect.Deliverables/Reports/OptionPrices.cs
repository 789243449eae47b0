using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Complexity;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Costs.Alternatives;
using BackendArchitect.Engine.Decisions;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The design beside the other ways to spend the money, what each option of each decision would cost, and what it asks of the team.</summary>
internal static class OptionPrices
{
    public static void Write(MarkdownPage page, Blueprint blueprint)
    {
        Alternatives(page, blueprint);
        Decisions(page, blueprint);
        if (blueprint.Complexity is { } complexity)
        {
            Complexity(page, complexity, blueprint);
        }
    }

    private static void Alternatives(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.Alternatives.Count == 0)
        {
            return;
        }

        var costs = blueprint.Costs;
        page.Heading(2, "Ways side by side")
            .Table(
                ["Way", $"{Words.Currency(costs)} a month>", "Engineer-days a month>", $"Three years, {Words.Currency(costs)}>", "Right when"],
                [
                    ["**This design**", Range(costs.Low, costs.High), Words.Number(costs.OperationsDays), Words.Dollars(costs.ThreeYears), "what the brief says holds"],
                    .. blueprint.Alternatives.Select(Row),
                ]);
        foreach (var alternative in blueprint.Alternatives.Where(alternative => alternative.WhyNot is null))
        {
            page.Heading(3, Text(alternative.Name))
                .Paragraph(Words.Sentence(alternative.Summary))
                .Bullets(
                [
                    .. alternative.Gains.Select(gain => $"Gains: {Text(gain)}"),
                    .. alternative.GivesUp.Select(loss => $"Gives up: {Text(loss)}"),
                    .. alternative.Unpriced.Except(blueprint.Costs.Unpriced).Select(unknown => $"Not in the sum: {Text(unknown)}"),
                ])
                .Table(["Kind", "What", $"{Words.Currency(costs)}>", "How"], Lines(alternative, blueprint.Costs).Select(line =>
                    (string[])[line.Kind.ToString(), Text(line.Name), Words.Cents(line.Amount), Mono(line.Formula)]));
            if (alternative.Prices is { } age && age != blueprint.Costs.Prices)
            {
                page.Paragraph($"Prices in {Words.Currency(costs)} of {Words.Span(age.Oldest, age.Newest)}{(alternative.Regions.Count > 0 ? $", {Text(string.Join(", ", alternative.Regions))}" : "")}; stale from {Words.Date(age.StaleFrom)} on.");
            }

            page.Bullets(alternative.Sources.Select(Words.Cite));
        }
    }

    /// <summary>Another design is priced like this one; of the other ways, what stands in this design's three years is not said again.</summary>
    private static IEnumerable<TcoLine> Lines(Alternative alternative, CostEstimate costs) =>
        alternative.Kind == AlternativeKind.Build ? [] : alternative.Total.Except(costs.Total).Where(line => line.Amount != 0);

    private static string[] Row(Alternative way) => way.WhyNot is { } because
        ? [Text(way.Name), "", "", "", $"Not here: {Words.Sentence(because)}"]
        : [Text(way.Name), Range(way.Low, way.High), Words.Number(way.OperationsDays), Words.Dollars(way.ThreeYears), Text(way.WinsWhen)];

    private static void Decisions(MarkdownPage page, Blueprint blueprint)
    {
        var differing = blueprint.Decisions.Where(Differs).ToList();
        if (differing.Count > 0)
        {
            page.Heading(2, "What each option would make it cost")
                .Paragraph("The whole design with that one option taken; what follows from it is decided again. Decisions whose options cost the same are left out.")
                .Table(
                    ["Decision", "Option", $"{Words.Currency(blueprint.Costs)} a month>", "Engineer-days a month>", "Moving parts>"],
                    differing.SelectMany(decision => decision.Options
                        .Where(option => option.Monthly is not null)
                        .Select((option, at) => Option(decision, option, at == 0))));
        }
    }

    private static bool Differs(Decision decision) =>
        decision.Options.Select(option => option.Monthly).OfType<OptionCost>().Select(cost => (cost.Low, cost.High)).Distinct().Count() > 1;

    private static string[] Option(Decision decision, ScoredOption option, bool first) =>
    [
        first ? Text(decision.Title) : "",
        $"{Text(option.Name)}{(option.Id == decision.Chosen ? " (chosen)" : "")}{(option.Simplest ? " (simplest)" : "")}",
        Range(option.Monthly!.Low, option.Monthly.High),
        Words.Number(option.Monthly.OperationsDays),
        Words.Number(option.Complexity),
    ];

    private static void Complexity(MarkdownPage page, ComplexityBudget budget, Blueprint blueprint)
    {
        page.Heading(2, "What it asks of the team")
            .Paragraph($"{Words.Number(budget.Points)} points of moving parts against {Words.Number(budget.Capacity)} that the team can carry. {Mono(budget.Formula)}")
            .Paragraph($"A part beyond the simplest design names the requirement that pays for it, or counts as excess. Points: {Text(budget.Source)}, an assumption.")
            .Table(["Part", "Kind", "Points>", "Beyond the simplest", "Paid by"], budget.Items.Select(item => (string[])
            [
                Text(item.Name),
                Text(item.Kind),
                Words.Number(item.Points),
                item.Beyond ? "yes" : "",
                item.Excess ? "**nothing: excess**" : item.Beyond ? Paid(item, blueprint) : "",
            ]));
    }

    private static string Paid(ComplexityItem item, Blueprint blueprint) =>
        string.Join(", ", item.Requirements.Select(id => blueprint.Facts.FirstOrDefault(fact => fact.Id == id) is { } fact ? Text(Words.Name(fact)) : id));

    private static string Range(decimal low, decimal high) => low == high ? Words.Dollars(low) : $"{Words.Dollars(low)} to {Words.Dollars(high)}";
}
