using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The whole design in one page that needs nothing beside it: no script, no network, light and dark, on a phone and on paper.</summary>
public static class ReportPage
{
    public static string Write(Blueprint blueprint)
    {
        var chapters = Chapters(blueprint).Where(chapter => chapter.Body.Length > 0).ToList();
        return Html.Lines($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Text(blueprint.Title)}: design</title>
            <style>
            {ReportStyle.Fonts()}{ReportStyle.Sheet()}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            {ReportHero.Write(blueprint)}<div class="columns">
            <nav aria-label="Contents">
            <ol>
            {Html.Each(chapters, chapter => $"<li><a href=\"#{chapter.Id}\">{Html.Text(chapter.Title)}</a></li>\n")}</ol>
            </nav>
            <main id="content">
            {Html.Each(chapters, chapter => chapter.Html)}</main>
            </div>
            <footer>{MarkdownHtml.Write($"{Readme.Stamp(blueprint)} {GateText.Age(blueprint.Dates)}".TrimEnd(), "Stamp")}</footer>
            </body>
            </html>

            """);
    }

    private static IEnumerable<ReportChapter> Chapters(Blueprint blueprint)
    {
        var pictures = new ReportPictures(blueprint);
        yield return new("verdict", "The recommendation", Part("Verdict", page => ReportSummary.Write(page, blueprint)) + pictures.Write("c4-container"));
        yield return new("warnings", "Warnings", ReportWarnings.Write(blueprint));
        yield return new("brief", "How the brief was read", Part("Facts", page => Readme.Reading(page, blueprint)));
        yield return new("assumptions", "Taken for granted", blueprint.Assumptions.Count == 0 ? "" : Part("Assumptions", page => Readme.Assumptions(page, blueprint)));
        yield return new("numbers", "The numbers", Part("Figures", page => Readme.Numbers(page, blueprint)));
        yield return new("ways", "Other ways, and what each costs", Part("Ways", page => OptionPrices.Write(page, blueprint)));
        yield return new("change", "What would change it", Part("Changes", page => ReportSummary.Changes(page, blueprint)));
        yield return new("unknown", "What cannot be known yet", Part("Unknown", page => Readme.Unknowns(page, blueprint)));
        yield return new("structure", "Structure", pictures.Write("c4-context", "c4-component-", "c4-code-", "deployment"));
        yield return new("flows", "Flows", pictures.Write("sequence-"));
        yield return new("decisions", "Decisions", pictures.Write("scores") + ReportDecisions.Write(blueprint));
        yield return new("technologies", "Technologies", Page("Technologies", TechnologiesPage.Write(blueprint)));
        yield return new("patterns", "Patterns", Page("Patterns", PatternsPage.Write(blueprint)));
        yield return new("interface", "Interface", Part("Operations", page => Operations(page, blueprint)));
        yield return new("data", "Data", pictures.Write("er") + Data(blueprint));
        yield return new("capacity", "Capacity", Page("Figures", CapacityPage.Write(blueprint)) + pictures.Write("growth"));
        yield return new("scaling", "Scaling", Page("Scaling", ScalingPage.Write(blueprint)));
        yield return new("costs", "Costs", pictures.Write("cost", "cost-options") + Page("Costs", CostsPage.Write(blueprint, ways: false)));
        yield return new("risks", "Risks", Page("Risks", RisksPage.Write(blueprint)));
        yield return new("security", "Security", Page("Sensitive data", SecurityPage.Write(blueprint)));
        yield return new("roadmap", "Roadmap", pictures.Write("roadmap") + Page("Phases", RoadmapPage.Write(blueprint)));
    }

    private static string Page(string label, string markdown) => MarkdownHtml.Write(markdown, label);

    private static string Part(string label, Action<MarkdownPage> write)
    {
        var page = new MarkdownPage();
        write(page);
        return MarkdownHtml.Write(page.ToString(), label);
    }

    private static string Data(Blueprint blueprint) => RelationalModel.Fits(blueprint)
        ? Page("Access patterns", AccessPatternsPage.Write(blueprint, queries: false))
        : Page("Keys", KeyDesignPage.Write(blueprint));

    private static void Operations(MarkdownPage page, Blueprint blueprint) => page
        .Paragraph("The full contract, with examples and errors, is `api/openapi.yaml`.")
        .Table(
            ["Operation", "Call", "What it does", "Who may"],
            ApiRoute.Of(blueprint).Select(route => new[]
            {
                MarkdownPage.Text(route.Operation.Name),
                MarkdownPage.Mono($"{route.Method.ToUpperInvariant()} {route.Path}"),
                MarkdownPage.Text(route.Operation.Does),
                MarkdownPage.Text(route.Operation.Role),
            }));
}
