using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What saturates in which order, the step that is due before it does, and what two years of growth ask for.</summary>
public static class ScalingPage
{
    /// <summary>Share of a break point at which the next step should be begun: the rest is the time to build it in.</summary>
    public const double ActAt = 0.6;

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Scaling")
            .Paragraph(First(blueprint))
            .Heading(2, "Where it stands")
            .Paragraph("Each part alone: the load at which it is full, nearest first.");
        BreakPoints(page, blueprint);
        page.Table(["Part", "What runs out", "Formula"], blueprint.BreakPoints.Select(point => new[] { Words.Part(blueprint, point.Part), Text(point.Resource), Mono(point.Formula) }));
        Stages(page, blueprint);
        TwoYears(page, blueprint);
        return page.ToString();
    }

    internal static void BreakPoints(MarkdownPage page, Blueprint blueprint) => page.Table(
        ["Part", "What runs out", "Busy at the peak>", "Times the peak>", "Full at, requests/s>", "Act at, requests/s>", "Next step"],
        blueprint.BreakPoints.Select(point => new[]
        {
            Words.Part(blueprint, point.Part),
            Text(point.Resource),
            Share(1 / point.Multiple),
            Words.Number(point.Multiple),
            Words.Number(point.Load),
            Words.Number(point.Load * ActAt),
            Text(point.Next),
        }));

    internal static void TwoYears(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.Projection is not { } projection)
        {
            return;
        }

        page.Heading(2, "In two years")
            .Paragraph($"The same design for {Words.Number(projection.Growth)} times today's load (`growth_two_years`), at today's prices.")
            .Table(
                ["Figure", "Today>", "In two years>", "Unit", "Formula"],
                projection.Figures.Select(row => new[] { Text(row.Name), Words.Number(row.Today), Words.Number(row.InTwoYears), Text(row.Unit), Mono(row.Formula) }));
        var limit = Share(Projection.Busy);
        if (projection.Changes.Count == 0)
        {
            page.Paragraph($"No part reaches {limit} of what it carries within {Words.Number(Projection.Months)} months: nothing has to change.");
            return;
        }

        page.Paragraph($"What reaches {limit} of what it carries, and when. Above that, waiting grows faster than load.")
            .Table(
                ["Month>", "Part", "What runs out", "Busy then>", "To be done by then"],
                projection.Changes.Select(change => new[]
                {
                    change.Month == 0 ? "now" : Words.Number(change.Month),
                    Words.Part(blueprint, change.Part),
                    Text(change.Resource),
                    Share(change.Share),
                    Text(change.Does),
                }));
    }

    private static string First(Blueprint blueprint)
    {
        if (blueprint.BreakPoints.Count == 0)
        {
            return "Nothing in this design has a limit we know of.";
        }

        var first = blueprint.BreakPoints[0];
        return $"At the planned peak {Words.Part(blueprint, first.Part)} is the busiest: {Share(1 / first.Multiple)} of its {Text(first.Resource)}. It is full at "
            + $"{Words.Number(first.Load)} requests/s, {Words.Number(first.Multiple)} times the peak. Begin a step when the peak reaches {Share(ActAt)} of a break point: the rest is the time to build it. "
            + "The order of steps is always the same: measure; index and query; cache; a larger node; more nodes; replicas; work that nobody waits for; partitions; shards; cells.";
    }

    private static void Stages(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.Projection is not { Stages: { Count: > 0 } stages })
        {
            return;
        }

        page.Heading(2, "Stages")
            .Paragraph("Each stage takes the cheapest step that moves what saturates first. Before any of them: measure, and see whether an index or a better query gives the same for nothing.")
            .Table(
                ["Stage>", "At, requests/s>", "Times the peak>", "Saturates", "Step", "What to do", "What it adds", "Carries then, times the peak>"],
                stages.Select(stage => new[]
                {
                    Words.Number(stage.Number),
                    Words.Number(stage.Load),
                    Words.Number(stage.Multiple),
                    $"{Words.Part(blueprint, stage.Part)}: {Text(stage.Resource)}",
                    Text(stage.Step),
                    Words.Sentence(stage.Does),
                    Words.Sentence(stage.Adds),
                    stage.Then is { } then ? Words.Number(then) : "no longer a limit",
                }));
    }

    private static string Share(double share) => $"{Words.Number(Math.Round(share * 100, 1))} %";
}
