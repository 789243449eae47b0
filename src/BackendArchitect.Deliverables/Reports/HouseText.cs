using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>What held for a design before anybody asked for it: house rules and earlier decisions, each with what became of it here.</summary>
internal static class HouseText
{
    /// <summary>As the source of a fact that a house rule sets begins.</summary>
    private const string Rule = "house rule ";

    public static void Add(MarkdownPage page, Blueprint blueprint)
    {
        var facts = blueprint.Facts.Where(IsOfTheHouse).ToList();
        var standing = blueprint.Standing ?? [];
        if (facts.Count == 0 && standing.Count == 0)
        {
            return;
        }

        page.Heading(2, "House rules and decisions applied")
            .Table(
                ["What", "Says", "Here"],
                [
                    .. facts.Select(fact => new[] { Text(fact.Source.Author!), Text($"{Words.Name(fact)}: {Words.Value(blueprint, fact)}"), "taken into the brief" }),
                    .. standing.Select(record => new[] { Text(record.Id), Text(record.Title), Text(Became(record, blueprint)) }),
                ]);
    }

    private static bool IsOfTheHouse(Fact fact) => fact.Source.Author?.StartsWith(Rule, StringComparison.Ordinal) == true;

    private static string Became(StandingDecision record, Blueprint blueprint)
    {
        if (record.Bans)
        {
            return blueprint.Findings.Any(finding => finding.Evidence.Contains(record.Id)) ? "cannot be kept; see the warnings" : "kept";
        }

        var bearings = blueprint.Decisions.SelectMany(decision => decision.Bearings.Where(bearing => bearing.Record == record).Select(bearing => (bearing, decision.Title))).ToList();
        return bearings.Count == 0 ? "concerns nothing that had to be decided here"
            : string.Join("; ", bearings.Select(entry => entry.bearing.Departs ? $"departed from in “{entry.Title}”, because {entry.bearing.Because}" : $"followed in “{entry.Title}”"));
    }
}
