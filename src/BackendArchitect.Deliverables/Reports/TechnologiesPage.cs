using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What an architect hands over about the stack: one table, the quality gate, and a short paragraph for each technology.</summary>
public static class TechnologiesPage
{
    /// <summary>More limits than these are read by nobody; the nearest to its figure stands first.</summary>
    private const int Limits = 3;

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Technologies")
            .Paragraph(GateText.Age(blueprint.Dates))
            .Table(
                ["For", "Technology", "Version", "Supported until", "Licence", "Docs"],
                blueprint.Technologies.Select(Row));
        Gate(page, blueprint);
        page.Heading(2, "Why these");
        foreach (var choice in blueprint.Technologies)
        {
            Chapter(page, choice);
        }

        return page.ToString();
    }

    private static void Gate(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.Gate.Lines.Count > 0)
        {
            page.Heading(2, "Quality gate").Paragraph($"Result: **{GateText.Word(blueprint.Gate.Result)}**.");
            GateText.Table(page, blueprint.Gate);
            page.Bullets(GateText.Notes(blueprint.Gate));
            var kept = GateText.ForTheTeam(blueprint.Gate).ToList();
            if (kept.Count > 0)
            {
                page.Paragraph("What the makers recommend, for the team to keep:").Bullets(kept);
            }
        }
    }

    private static string[] Row(TechnologyChoice choice) =>
    [
        Role(choice),
        Text(choice.Name),
        Version(choice),
        SupportEnds(choice),
        Text(choice.Licence),
        Link(choice.Docs.Host, choice.Docs),
    ];

    private static void Chapter(MarkdownPage page, TechnologyChoice choice)
    {
        var reason = choice.Version?.Because is { } why ? $" Line {Text(choice.Version.Line)}: {Words.Sentence(why)}" : choice.NoVersion is { } none ? " " + Words.Sentence(none) : "";
        page.Heading(3, $"{Text(choice.Name)} for {Role(choice)}")
            .Paragraph(Words.Sentence(choice.Because) + reason)
            .Bullets(
            [
                .. choice.Limits.OrderByDescending(Share).Take(Limits).Select(Limit),
                .. choice.Compatibility.Where(Tells).Select(company => "With the rest: " + Words.Sentence(company)),
                .. choice.Refused.Select(Words.Sentence),
                .. choice.Limitations.Select(limit => "Know: " + Words.Sentence(limit)),
                .. choice.Alternatives.Select(other => "Instead: " + Words.Sentence(other)),
            ])
            .Paragraph("Sources: " + string.Join(" · ", choice.Sources.Where(source => source.Url is not null).Select(Words.Cite)));
    }

    private static string Limit(LimitUse use) =>
        $"Limit: {Words.Number(use.Limit, Text(use.Unit))}; here {Words.Number(use.Value, Text(use.FigureUnit))} ({Text(use.FigureName)}). {Words.Sentence(use.Says)}";

    /// <summary>That nothing is known against it is the ordinary case, and the gate says it once for all.</summary>
    private static bool Tells(string company) => !company.StartsWith("Nothing is known", StringComparison.Ordinal);

    private static double Share(LimitUse use) => use.Limit > 0 ? use.Value / use.Limit : 0;

    internal static string Version(TechnologyVersion? version) => version is null
        ? "–"
        : Text(version.Latest == version.Line ? version.Line : $"{version.Line} (newest patch {version.Latest})") + (version.Lts ? ", long-term" : "");

    private static string Version(TechnologyChoice choice) => choice.Version is null && choice.NoVersion is null ? "a service without versions" : Version(choice.Version);

    private static string SupportEnds(TechnologyChoice choice) => choice switch
    {
        { Version.SupportEnds: { } end } => Words.Date(end),
        { Version: not null } => "not announced",
        { NoVersion: { } none } when none.StartsWith("No ", StringComparison.Ordinal) => "no published support end",
        _ => "with the service",
    };

    private static string Role(TechnologyChoice choice) => Text(choice.Role.Replace('-', ' '));
}
