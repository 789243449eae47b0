using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The patterns the design is made of: why each is here, where it sits, what it costs and what goes wrong first; and those left out on purpose.</summary>
public static class PatternsPage
{
    /// <summary>Places named before the rest are counted.</summary>
    private const int Places = 3;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["structure"] = "How it is cut",
        ["data"] = "Data",
        ["messaging"] = "Messages",
        ["resilience"] = "When something fails",
        ["tenancy"] = "Tenants",
        ["api"] = "The interface",
        ["security"] = "Security",
        ["delivery"] = "Releases",
    };

    public static string Write(Blueprint blueprint)
    {
        var page = new MarkdownPage()
            .Heading(1, "Patterns")
            .Paragraph("Each is here because a number or a choice of this design asks for it; when that goes, the pattern goes. The pictures name the most telling ones; each name leads to its source.");
        foreach (var family in blueprint.Patterns.GroupBy(pattern => pattern.Family))
        {
            page.Heading(2, Titles.GetValueOrDefault(family.Key, Text(family.Key)))
                .Table(
                    ["Pattern", "Why here", "Where", "Costs, and what goes wrong first"],
                    family.Select(pattern => Row(blueprint, pattern)));
        }

        return LeftOut(page, blueprint).ToString();
    }

    private static string[] Row(Blueprint blueprint, PatternUse pattern) =>
    [
        $"**{Link(pattern.Name, pattern.Sources.Count > 0 ? pattern.Sources[0].Url : null)}**",
        Words.Sentence(pattern.Because),
        Where(blueprint, pattern.Where),
        string.Join(" ", pattern.Costs.Take(1).Select(Words.Sentence).Concat(pattern.Pitfalls.Take(1).Select(pitfall => $"*Goes wrong:* {Words.Sentence(pitfall)}"))),
    ];

    private static string Where(Blueprint blueprint, IReadOnlyList<PatternPlace> places)
    {
        var named = string.Join("; ", places.Take(Places).Select(place => place.To is { } to
            ? $"{Words.Part(blueprint, place.Part)} to {Words.Part(blueprint, to)}"
            : Words.Part(blueprint, place.Part)));
        return places.Count > Places ? $"{named}; {places.Count - Places} more" : named;
    }

    private static MarkdownPage LeftOut(MarkdownPage page, Blueprint blueprint)
    {
        var expected = blueprint.RefusedPatterns.Where(pattern => !pattern.Quiet).ToList();
        return expected.Count == 0 ? page : page
            .Heading(2, "Left out on purpose")
            .Table(["Pattern", "Why not here"], expected.Select(pattern => new[] { Text(pattern.Name), Words.Sentence(pattern.Because) }));
    }
}
