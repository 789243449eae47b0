using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Writes records of decisions: what was said, and what the design of the thread knows about it.</summary>
internal static class RecordKeeping
{
    /// <summary>Share of the break point at which a decision is due again.</summary>
    private const double Watch = 0.6;

    /// <summary>Sentences kept of each kind; the design holds the rest.</summary>
    private const int Kept = 4;

    private const int LongestReason = 400;
    private const int LongestTitle = 110;

    public static DecisionMark Mark(Scene scene)
    {
        var occasion = scene.Occasion;
        var name = PlainText.Of(occasion.By.Name, 40);
        return new DecisionMark(name.Length == 0 ? "somebody" : name, occasion.By.Id, occasion.At, occasion.Thread, occasion.Message);
    }

    /// <summary>A change of a record, made now.</summary>
    public static DecisionChange Change(Scene scene, DecisionStatus status, string why) => new(status, Mark(scene), Plain(why))
    {
        Review = status == DecisionStatus.Accepted ? DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime).AddMonths(DecisionRecord.ReviewMonths) : null,
    };

    /// <summary>What a person wrote, as data: no mark, mention or link in it acts.</summary>
    public static string Plain(string words) => PlainText.Of(words, LongestReason);

    /// <param name="decision">Id of the decision point; empty when there is none.</param>
    /// <param name="words">What was decided, for when the catalogue knows no name for it.</param>
    public static LoggedDecision Write(Scene scene, ConversationState state, string decision, string option, string words, DecisionStatus status, string why)
    {
        var change = Change(scene, status, why);
        var record = new LoggedDecision(
            state.Logbook.NextNumber(), decision, option, Title(scene.Knowledge, decision, option, words), "", change.Mark.By, change.Mark.At, change.Review)
        {
            Thread = scene.Occasion.Thread,
            Reason = change.Why,
            Changes = [change],
        };
        return state.Design is not null && scene.Design(state.Ledger) is var design && design.Decision(decision) is { } point
            ? OnDesign(record, design, point, Scored(scene.Knowledge, point, option))
            : record;
    }

    public static string Title(KnowledgeBase knowledge, string decision, string option, string words)
    {
        if (knowledge.Decisions.FirstOrDefault(known => known.Id == decision) is { } point && Name(knowledge, point, option) is { } name)
        {
            return $"{point.Title}: {name}";
        }

        var plain = PlainText.Of(words.Trim().TrimEnd('.', '!'), LongestTitle);
        return plain.Length == 0 ? "" : char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    /// <summary>The option of a decision by its own id, or by the technology that fills its role.</summary>
    public static string? OptionOf(KnowledgeBase knowledge, string decision, string option)
    {
        var roles = knowledge.Technologies.FirstOrDefault(technology => technology.Id == option)?.Fills.Select(filling => filling.Role).ToHashSet() ?? [];
        var options = knowledge.Decisions.FirstOrDefault(known => known.Id == decision)?.Options ?? [];
        return (options.FirstOrDefault(known => known.Id == option) ?? options.FirstOrDefault(known => known.Role is { } role && roles.Contains(role)))?.Id;
    }

    private static string? Name(KnowledgeBase knowledge, DecisionPoint point, string option) =>
        point.Options.FirstOrDefault(known => known.Id == option)?.Name ?? knowledge.Technologies.FirstOrDefault(known => known.Id == option)?.Name;

    private static ScoredOption? Scored(KnowledgeBase knowledge, Decision point, string option) =>
        OptionOf(knowledge, point.Id, option) is { } id ? point.Options.Concat(point.Considered).FirstOrDefault(known => known.Id == id) : null;

    private static LoggedDecision OnDesign(LoggedDecision record, Blueprint design, Decision point, ScoredOption? taken) => record with
    {
        Design = design.Stamp.Brief,
        Reason = record.Reason.Length > 0 || taken?.Id != point.Chosen || point.Reasons.Count == 0 ? record.Reason : point.Reasons[0],
        Considered = [.. point.Options.Select(option => option.Name)],
        Consequences = taken is null ? [] : [.. taken.Pros.Take(Kept).Select(pro => $"Good, because: {pro}"), .. taken.Cons.Take(Kept).Select(con => $"Bad, because: {con}")],
        Flips = Flips(point, taken),
        ReviewLoad = design.BreakPoints is [var first, ..] ? first.Load * Watch : null,
    };

    /// <summary>Of the recommended option, what would turn it; of another, what speaks for the recommended one.</summary>
    private static ImmutableList<string> Flips(Decision point, ScoredOption? taken) => taken is null || taken.Id == point.Chosen
        ? [.. point.Triggers.Take(Kept)]
        : [$"{point.Winner.Name} scored {Amounts.Number(Math.Round(point.Winner.Total))} of 100 against {Amounts.Number(Math.Round(taken.Total))}; {taken.Name} is right when {taken.WinsWhen.TrimEnd('.')}."];
}
