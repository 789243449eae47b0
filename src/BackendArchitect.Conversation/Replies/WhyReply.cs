using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>"Why this?" and "why not that?", from the scores of this brief.</summary>
public static class WhyReply
{
    /// <summary>Points made for or against.</summary>
    private const int Points = 3;

    /// <param name="asked">Id of an option, or of a technology that could fill its role.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, string decisionId, string asked)
    {
        var decision = design.Decision(decisionId);
        if (decision is null)
        {
            return [new Block.Paragraph(scene.Words.Advice.NoSuchDecision())];
        }

        return Blocks(scene, design, decision, asked);
    }

    private static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Decision decision, string asked)
    {
        if (decision.Chosen == asked || decision.Technology?.Id == asked)
        {
            return Chosen(scene, decision);
        }

        return decision.Considered.FirstOrDefault(option => option.Id == asked) is { } option
            ? LostReply.Blocks(scene, design, decision, option)
            : NotInTheRace(scene, design, decision, asked);
    }

    /// <summary>The first source of a decision as a link with its date.</summary>
    public static string Sources(IEnumerable<Source> sources) => string.Join(" · ", sources.Take(2).Select(Source));

    private static ImmutableArray<Block> Chosen(Scene scene, Decision decision)
    {
        var because = decision.Technology is { } technology
            ? scene.Words.Advice.ChosenWith(decision.Winner.Name, technology.Name, technology.Because.TrimEnd('.'))
            : scene.Words.Advice.Chosen(decision.Winner.Name);
        return
        [
            new Block.Paragraph(because),
            new Block.Bullets([.. decision.Reasons.Take(Points)], Ordered: false),
            .. RecordReply.Line(scene, decision),
            .. decision.Triggers.Take(1).Select(flip => (Block)new Block.Paragraph(scene.Words.Advice.WouldFlip(flip.TrimEnd('.')))),
            .. VersionReply.Marks(scene, VersionReply.Of(decision)),
            .. Cited(scene, decision.Sources),
        ];
    }

    private static ImmutableArray<Block> NotInTheRace(Scene scene, Blueprint design, Decision decision, string asked)
    {
        return scene.Knowledge.Technologies.FirstOrDefault(known => known.Id == asked) is { } technology
            ? Technology(scene, design, decision, technology)
            : [new Block.Paragraph(scene.Words.Advice.NoSuchDecision())];
    }

    /// <summary>A technology stands for the option it would fill; one of the same role is weighed against the chosen one.</summary>
    private static ImmutableArray<Block> Technology(Scene scene, Blueprint design, Decision decision, Technology technology)
    {
        if (decision.Technology is { } same && same.Name.Contains(technology.Name, StringComparison.OrdinalIgnoreCase))
        {
            return Chosen(scene, decision);
        }

        var roles = technology.Fills.Select(filling => filling.Role).ToHashSet();
        var options = scene.Knowledge.Decisions.First(point => point.Id == decision.Id).Options.Where(option => option.Role is { } role && roles.Contains(role)).ToArray();
        if (options.Length > 0 && options.All(option => option.Id != decision.Chosen))
        {
            return Blocks(scene, design, decision, options[0].Id);
        }

        if (decision.Technology is not { } chosen)
        {
            return [new Block.Paragraph(scene.Words.Advice.NoSuchDecision())];
        }

        var compared = chosen.Alternatives.FirstOrDefault(text => text.Contains(technology.Name, StringComparison.OrdinalIgnoreCase));
        return
        [
            new Block.Paragraph(scene.Words.Advice.OtherTechnology(chosen.Name, technology.Name, chosen.Because.TrimEnd('.'))),
            .. (compared is null ? technology.Limitations.Take(2) : [compared])
                .Select(text => (Block)new Block.Paragraph(scene.Words.Advice.AgainstIt(technology.Name, text.TrimEnd('.')))),
            .. VersionReply.Marks(scene, [chosen.Id, technology.Id]),
            .. Cited(scene, technology.Sources),
        ];
    }

    public static IEnumerable<Block> Cited(Scene scene, IReadOnlyList<Source> sources) => sources.Count == 0
        ? []
        : [new Block.Paragraph(scene.Words.Advice.Sources(Sources(sources)))];

    /// <summary>What nobody can look up is said to be unverified.</summary>
    private static string Source(Source source) => source.Url is { } url
        ? $"[{PlainText.Of(source.Title)}]({url.AbsoluteUri}) ({source.Checked:yyyy-MM-dd})"
        : $"{PlainText.Of(source.Title)} ({source.Checked:yyyy-MM-dd}, unverified)";
}
