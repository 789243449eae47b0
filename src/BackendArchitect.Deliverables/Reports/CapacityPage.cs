using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Every figure of the design with its formula, and what two years of growth do to it.</summary>
public static class CapacityPage
{
    private const string Later = "_two_years";

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Capacity")
            .Paragraph("Each number traces to something said, a formula over other numbers, or a dated table. What is assumed says so.")
            .Heading(2, "All figures")
            .Table(
                ["Name", "Figure", "Value>", "Unit", "How it is known", "Formula or words"],
                blueprint.Figures.Select(figure => new[]
                {
                    Mono(figure.Id),
                    Text(figure.Name),
                    Words.Number(figure.Value),
                    Text(figure.Unit),
                    Words.Kind(figure.Provenance),
                    Words.Origin(figure),
                }));
        Growth(page, blueprint);
        if (blueprint.BreakPoints.Count > 0)
        {
            page.Heading(2, "Where it stops carrying more");
            ScalingPage.BreakPoints(page, blueprint);
        }

        return page.ToString();
    }

    private static void Growth(MarkdownPage page, Blueprint blueprint)
    {
        var pairs = blueprint.Figures
            .Where(figure => figure.Id.EndsWith(Later, StringComparison.Ordinal))
            .Select(later => (Later: later, Now: blueprint.Figures.FirstOrDefault(figure => figure.Id == later.Id[..^Later.Length])))
            .Where(pair => pair.Now is not null)
            .Select(pair => new[]
            {
                Text(pair.Now!.Name),
                Words.Number(pair.Now.Value),
                Words.Number(pair.Later.Value),
                Text(pair.Later.Unit),
                Mono(pair.Later.Formula),
            })
            .ToList();
        if (pairs.Count > 0)
        {
            page.Heading(2, "In two years").Table(["Figure", "Now>", "In two years>", "Unit", "Formula"], pairs);
        }
    }
}
