using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Each technology of the design: version, support end, why, documentation, limits, licence, alternatives, sources.</summary>
public static class TechnologiesPage
{
    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Technologies")
            .Paragraph($"Versions and support ends are those of the catalogue of {Words.Date(blueprint.Stamp.CatalogueDate)}. Check them again before you start.")
            .Table(
                ["For", "Technology", "Version", "Support ends", "Licence"],
                blueprint.Technologies.Select(choice => new[] { Role(choice), Text(choice.Name), Version(choice.Version), SupportEnds(choice.Version), Text(choice.Licence) }));
        foreach (var choice in blueprint.Technologies)
        {
            Chapter(page, choice);
        }

        return page.ToString();
    }

    private static void Chapter(MarkdownPage page, TechnologyChoice choice)
    {
        page.Heading(2, $"{Text(choice.Name)} for {Role(choice)}")
            .Paragraph(Words.Sentence(choice.Because))
            .Bullets(
            [
                $"Version: {Version(choice.Version)}{(choice.Version is { } version ? $", table of {Words.Date(version.Checked)}" : "")}. Support ends: {SupportEnds(choice.Version)}.",
                $"Documentation: {Link(choice.Docs.Host + choice.Docs.AbsolutePath.TrimEnd('/'), choice.Docs)}",
                $"Licence: {Text(choice.Licence)}",
                .. choice.Limitations.Select(limit => "Know: " + Words.Sentence(limit)),
                .. choice.Alternatives.Select(other => "Instead: " + Words.Sentence(other)),
                .. choice.Sources.Select(source => "Source: " + Words.Cite(source)),
            ]);
    }

    internal static string Version(TechnologyVersion? version) => version is null
        ? "a service without versions"
        : Text(version.Latest == version.Line ? version.Line : $"{version.Line} (newest patch {version.Latest})") + (version.Lts ? ", long-term" : "");

    private static string SupportEnds(TechnologyVersion? version) => version switch
    {
        null => "with the service",
        { SupportEnds: { } end } => Words.Date(end),
        _ => "not announced",
    };

    private static string Role(TechnologyChoice choice) => Text(choice.Role.Replace('-', ' '));
}
