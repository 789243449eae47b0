using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What saturates in which order, and the step that is due before it does.</summary>
public static class ScalingPage
{
    /// <summary>Share of a break point at which the next step should be begun: the rest is the time to build it in.</summary>
    public const double ActAt = 0.6;

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Scaling")
            .Paragraph($"Parts saturate in this order. Begin a step when the peak reaches {Words.Number(ActAt * 100)} % of its break point: the rest is the time to build it.");
        BreakPoints(page, blueprint);
        foreach (var point in blueprint.BreakPoints)
        {
            page.Heading(2, $"{Words.Part(blueprint, point.Part)}: {Text(point.Resource)}")
                .Bullets(
                [
                    $"Carries {Words.Number(point.Load)} requests/s, {Words.Number(point.Multiple)} times the planned peak.",
                    $"Formula: {Mono(point.Formula)}",
                    $"Act at {Words.Number(point.Load * ActAt)} requests/s ({Words.Number(ActAt * 100)} %).",
                    $"Then: {Words.Sentence(point.Next)}",
                ]);
        }

        return page.ToString();
    }

    internal static void BreakPoints(MarkdownPage page, Blueprint blueprint) => page.Table(
        ["Part", "What runs out", "Times the peak>", "Load, requests/s>", "Next step"],
        blueprint.BreakPoints.Select(point => new[]
        {
            Words.Part(blueprint, point.Part),
            Text(point.Resource),
            Words.Number(point.Multiple),
            Words.Number(point.Load),
            Text(point.Next),
        }));
}
