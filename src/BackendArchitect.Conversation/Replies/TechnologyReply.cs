using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Technologies side by side, and which of them this brief calls for.</summary>
public static class TechnologyReply
{
    /// <summary>More would be a catalogue, not a comparison.</summary>
    private const int Most = 4;

    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, ImmutableArray<string> ids, string decisionId, bool brief)
    {
        var words = scene.Words.Advice;
        var compared = ids.Select(id => scene.Knowledge.Technologies.First(known => known.Id == id)).Take(Most).ToArray();
        var decision = design.Decision(decisionId);
        return
        [
            new Block.Paragraph(Verdict(scene, compared, decision)),
            new Block.Table(
                [words.ColumnTechnology(), words.ColumnWhat(), words.ColumnVersion(), words.ColumnWork(), words.ColumnLimit()],
                [.. compared.Select(technology => Row(scene, technology))]),
            .. VersionReply.Marks(scene, [.. compared.Select(technology => technology.Id)]),
            .. decision is null ? [] : (ImmutableArray<Block>)[CompareReply.Drivers(scene, decision, decision.Options)],
            .. decision is null ? [] : RecordReply.Line(scene, decision),
            .. decision?.Triggers.Take(1).Select(flip => (Block)new Block.Paragraph(words.WouldFlip(flip.TrimEnd('.')))) ?? [],
            new Block.Paragraph(words.Sources(WhyReply.Sources(compared.SelectMany(technology => technology.Sources.Take(1))))),
            .. CompareReply.Next(scene, brief),
        ];
    }

    /// <summary>One technology by itself: what it is, its version and how long that is supported, its limits.</summary>
    public static ImmutableArray<Block> One(Scene scene, Technology technology)
    {
        var words = scene.Words.Advice;
        return
        [
            new Block.Paragraph(words.Technology(technology.Name, technology.Summary)),
            new Block.Paragraph(technology.Version switch
            {
                { SupportEnds: { } ends } version => words.TechnologyVersion(VersionReply.Line(scene, technology.Id, version.Line), version.Latest, Day(ends), Day(version.Checked)),
                { } version => words.TechnologyOpen(VersionReply.Line(scene, technology.Id, version.Line), version.Latest, Day(version.Checked)),
                null => words.TechnologyWithout(technology.NoVersion ?? words.NoVersion()),
            }),
            .. VersionReply.Marks(scene, [technology.Id]),
            .. technology.Limitations.Count == 0 ? [] : (ImmutableArray<Block>)[new Block.Bullets([.. technology.Limitations.Take(Most)], Ordered: false)],
            new Block.Paragraph(words.Sources(WhyReply.Sources(technology.Sources))),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One of them is what the design takes; or the option one of them would fill; or none.</summary>
    private static string Verdict(Scene scene, IReadOnlyList<Technology> compared, Decision? decision)
    {
        var words = scene.Words.Advice;
        if (decision is null)
        {
            return words.NeitherNeeded();
        }

        var taken = compared.FirstOrDefault(technology => decision.Technology?.Id == technology.Id
            || decision.Technology?.Name.Contains(technology.Name, StringComparison.OrdinalIgnoreCase) == true);
        var chosen = decision.Technology is { } fills ? $"{decision.Winner.Name} ({fills.Name})" : decision.Winner.Name;
        return taken is not null && decision.Technology is { } technology
            ? words.TakesOne(taken.Name, technology.Name, Because(technology, compared.Where(other => other != taken)))
            : words.TakesNeither(chosen, FactText.InSentence((decision.Reasons.Count > 0 ? decision.Reasons[0] : decision.Winner.Summary).TrimEnd('.')));
    }

    /// <summary>What the others lack here, where the choice says so.</summary>
    private static string Because(TechnologyChoice choice, IEnumerable<Technology> others)
    {
        var lacking = choice.Alternatives.FirstOrDefault(text => others.Any(other => text.Contains(other.Name, StringComparison.OrdinalIgnoreCase)));
        return (lacking ?? choice.Because).TrimEnd('.');
    }

    private static ImmutableArray<string> Row(Scene scene, Technology technology) =>
    [
        technology.Name,
        technology.Summary,
        technology.Version is { } version ? VersionReply.Line(scene, technology.Id, version.Line) : scene.Words.Advice.NoVersion(),
        Amounts.Of(technology.OpsDays, "days/month"),
        technology.Limitations.Count > 0 ? technology.Limitations[0] : "",
    ];
}
