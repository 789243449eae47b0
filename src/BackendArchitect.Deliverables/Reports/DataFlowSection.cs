using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>Where tagged data comes to, one row for each tag and place.</summary>
internal static class DataFlowSection
{
    public static void Write(MarkdownPage page, Blueprint blueprint)
    {
        if (blueprint.DataPaths.Count == 0)
        {
            return;
        }

        page.Heading(2, "Where personal and card data flows")
            .Paragraph("Followed from the tags in the data model along the arrows and events of this design. A value copied into free text is not seen here.");
        Cards(page, blueprint);
        foreach (var tag in blueprint.DataPaths.GroupBy(path => path.Tag))
        {
            var fields = tag.SelectMany(path => path.Fields).Distinct().GroupBy(field => field.Split('.')[0], field => field.Split('.')[1]);
            page.Paragraph($"**{Text(Name(tag.Key))}**: {string.Join("; ", fields.Select(entity => $"{Mono(entity.Key)} ({string.Join(", ", entity.Select(Text))})"))}.")
                .Table(
                    ["Comes to", "What of it", "Along", "How it is kept"],
                    tag.GroupBy(path => (path.Ends, path.Kind)).Select(ways => Row(blueprint, ways)));
        }
    }

    private static string[] Row(Blueprint blueprint, IGrouping<(string Ends, DataEnd Kind), DataPath> ways)
    {
        var shortest = ways.MinBy(path => path.Path.Count)!;
        var entities = ways.SelectMany(path => path.Fields).Select(field => field.Split('.')[0]).Distinct();
        var place = Words.Part(blueprint, ways.Key.Ends);
        return
        [
            ways.Key.Kind switch { DataEnd.Backup => $"Backups of {place}", DataEnd.Logs => $"Logs: {place}", DataEnd.ThirdParty => $"Third party: {place}", _ => place },
            string.Join(", ", entities.Select(Mono)),
            string.Join(" → ", shortest.Path.Select(id => Words.Part(blueprint, id))),
            Text((ways.FirstOrDefault(path => !path.IsAllowed) ?? shortest).Kept),
        ];
    }

    /// <summary>What the design says about card numbers must be true of its data model too.</summary>
    private static void Cards(MarkdownPage page, Blueprint blueprint)
    {
        var cards = blueprint.DataPaths.Where(path => path.Tag == "card").ToList();
        page.Paragraph((cards.Count, cards.Any(path => path.IsInClear)) switch
        {
            (0, _) => "No field of the data model holds card data: where cards are taken, the payment provider holds the numbers and this system a reference. That stays true only as long as no form of ours takes a number.",
            (_, false) => "Card data is kept only encrypted, hashed, cut or as a token, by the names of its fields. The unit that encrypts it sees the number in memory: it, and whatever runs in the same process, is in scope of PCI DSS.",
            _ => "Card data is kept in a form that can be used by whoever reads it. See the findings.",
        });
    }

    private static string Name(string tag) => tag switch
    {
        "personal" => "Personal data",
        "card" => "Card data",
        "health" => "Health data",
        _ => "Secrets",
    };
}
