using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The security checklist of this design, by the reason a line is on it.</summary>
public static class SecurityPage
{
    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Security checklist")
            .Paragraph("Each line names the parts it concerns and the standard it comes from.");
        foreach (var group in blueprint.Security.GroupBy(item => item.Context))
        {
            page.Heading(2, Text(char.ToUpperInvariant(group.Key[0]) + group.Key[1..]));
            foreach (var item in group)
            {
                page.Heading(3, Text(item.Item.TrimEnd('.')))
                    .Paragraph(Words.Sentence(item.How))
                    .Bullets(Details(blueprint, item));
            }
        }

        Sensitive(page, blueprint);
        return page.ToString();
    }

    private static IEnumerable<string> Details(Blueprint blueprint, SecurityItem item) =>
    [
        $"Id: {Mono(item.Id)}",
        .. item.Parts.Count > 0 ? [$"Parts: {string.Join(", ", item.Parts.Select(id => Words.Part(blueprint, id)))}"] : Array.Empty<string>(),
        .. item.References.Count > 0 ? [$"Standards: {string.Join(", ", item.References.Select(Text))}"] : Array.Empty<string>(),
        .. item.Sources.Select(source => "Source: " + Words.Cite(source)),
    ];

    private static void Sensitive(MarkdownPage page, Blueprint blueprint)
    {
        var rows = blueprint.Entities.SelectMany(entity => entity.Fields
            .Where(field => field.Tag is not null)
            .Select(field => new[] { Text(field.Tag!), Mono($"{entity.Id}.{field.Name}"), Words.Part(blueprint, entity.Store) })).ToList();
        if (rows.Count > 0)
        {
            page.Heading(2, "Where sensitive data is")
                .Table(["Kind", "Field", "Kept in"], rows.OrderBy(row => row[0], StringComparer.Ordinal));
        }
    }
}
