using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The security checklist of this design, by the reason a line is on it, and where sensitive data goes.</summary>
public static class SecurityPage
{
    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Security checklist")
            .Paragraph("Grouped by what puts a line here. Each line names the standard it comes from; answer each with yes, no or not applicable.");
        foreach (var group in blueprint.Security.GroupBy(item => item.Context))
        {
            page.Heading(2, Text(char.ToUpperInvariant(group.Key[0]) + group.Key[1..]));
            foreach (var same in group.GroupBy(item => string.Join(", ", item.Parts.Select(id => Words.Part(blueprint, id)))))
            {
                page.Paragraph(same.Key.Length == 0 ? "" : $"Concerns: {same.Key}.")
                    .Bullets(same.Select(item =>
                        $"**{Text(item.Item.TrimEnd('.'))}.** {Words.Sentence(item.How)} ({string.Join(", ", item.References.Select(Text))}; {Mono(item.Id)})"));
            }
        }

        if (blueprint.UsualCompliance.Count > 0)
        {
            page.Heading(2, "Usual here, nobody said it")
                .Paragraph("Systems of this kind are usually held to these rules. The design does not apply them: say which hold, and it will.")
                .Bullets(blueprint.UsualCompliance.Select(rule => $"**{Text(LawNames.Of(rule.Id))}**: {Text(rule.Because)}."));
        }

        DataFlowSection.Write(page, blueprint);
        var sources = blueprint.Security.SelectMany(item => item.Sources).DistinctBy(source => source.Title).OrderBy(source => source.Title, StringComparer.Ordinal).ToList();
        return (sources.Count == 0 ? page : page.Heading(2, "Sources").Bullets(sources.Select(Words.Cite))).ToString();
    }
}
