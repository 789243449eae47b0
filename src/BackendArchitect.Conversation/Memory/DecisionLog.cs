using System.Collections.Immutable;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>The decisions of a logbook: finding them, putting them back changed, taking back what a message did to them.</summary>
public static class DecisionLog
{
    /// <summary>Days before a review date at which it is spoken of.</summary>
    public const int NearDays = 14;

    public static LoggedDecision? Find(this Logbook log, int number) => log.Decisions.Find(record => record.Number == number);

    /// <summary>The number the next record gets; one that was taken back is not given again.</summary>
    public static int NextNumber(this Logbook log) => Math.Max(log.LastDecision, log.Decisions.Select(record => record.Number).DefaultIfEmpty().Max()) + 1;

    /// <summary>Adds a record, or puts it in place of the one of its number.</summary>
    public static Logbook With(this Logbook log, LoggedDecision record)
    {
        var at = log.Decisions.FindIndex(known => known.Number == record.Number);
        return log with
        {
            Decisions = at < 0 ? log.Decisions.Add(record) : log.Decisions.SetItem(at, record),
            LastDecision = Math.Max(log.LastDecision, record.Number),
        };
    }

    public static IEnumerable<LoggedDecision> Accepted(this Logbook log) => log.Decisions.Where(record => record.IsAccepted);

    /// <summary>The decisions that bind, for the engine.</summary>
    public static ImmutableList<StandingDecision> Standing(this Logbook log) => [.. log.House.Select(rule => rule.Standing()).OfType<StandingDecision>(), .. log.Accepted().Select(record => record.Standing())];

    /// <summary>Those a record took the place of.</summary>
    public static IEnumerable<LoggedDecision> ReplacedBy(this Logbook log, int number) => log.Decisions.Where(record => record.SupersededBy == number);

    /// <summary>Another accepted record about the same decision point, or null.</summary>
    public static LoggedDecision? Rival(this Logbook log, LoggedDecision record) => record.Decision.Length == 0
        ? null
        : log.Accepted().LastOrDefault(known => known.Decision == record.Decision && known.Number != record.Number);

    /// <summary>Accepted decisions whose day has come, or comes within <see cref="NearDays"/>, the most overdue first.</summary>
    public static IEnumerable<LoggedDecision> Due(this Logbook log, DateTimeOffset now) => log.Accepted()
        .Where(record => record.ReviewBy <= DateOnly.FromDateTime(now.UtcDateTime).AddDays(NearDays))
        .OrderBy(record => record.ReviewBy)
        .ThenBy(record => record.Number);

    /// <summary>The record somebody touched last in a conversation and that fits, else the only one of the place that does, else null.</summary>
    public static LoggedDecision? Latest(this Logbook log, string thread, Func<LoggedDecision, bool> fits)
    {
        var fitting = log.Decisions.FindAll(record => fits(record));
        return fitting.Where(record => record.Marks.Any(mark => mark.Thread == thread)).MaxBy(record => record.Marks.Where(mark => mark.Thread == thread).Max(mark => mark.At))
            ?? (fitting.Count == 1 ? fitting[0] : null);
    }

    /// <summary>Whether a person moved or voted on a decision in this conversation last, and gave no reason.</summary>
    public static bool AwaitsReason(this Logbook log, string person, string thread) => log.Unexplained(person, thread) is not null;

    /// <summary>The record a person touched last in this conversation, if it was without a reason; null otherwise.</summary>
    public static LoggedDecision? Unexplained(this Logbook log, string person, string thread)
    {
        bool IsOwn(DecisionMark mark) => mark.ById == person && mark.Thread == thread;
        return log.Decisions
            .Where(record => record.Marks.Any(IsOwn))
            .MaxBy(record => record.Marks.Where(IsOwn).Max(mark => mark.At)) is { } last && last.WhyOf(last.Marks.Where(IsOwn).MaxBy(mark => mark.At)!).Length == 0
            ? last
            : null;
    }

    /// <summary>Without anything these messages did; a record of which nothing is left goes, its number stays taken.</summary>
    public static Logbook TakenBack(this Logbook log, string thread, IReadOnlySet<string> messages) => log with
    {
        Decisions = [.. log.Decisions.Select(record => TakenBack(record, thread, messages)).OfType<LoggedDecision>()],
        LastDecision = log.NextNumber() - 1,
        Checks = log.Checks.RemoveAll(check => check.Mark.IsOf(thread, messages)),
    };

    /// <summary>Whether these messages did anything to a decision.</summary>
    public static bool Touches(this Logbook log, string thread, IReadOnlySet<string> messages) =>
        log.Decisions.Exists(record => !ReferenceEquals(TakenBack(record, thread, messages), record));

    /// <summary>The record as it was at a moment, or null when it was not yet.</summary>
    public static LoggedDecision? AsOf(this LoggedDecision record, DateTimeOffset moment) => Kept(record, mark => mark.At <= moment);

    private static LoggedDecision? TakenBack(LoggedDecision record, string thread, IReadOnlySet<string> messages) =>
        Kept(record, mark => !mark.IsOf(thread, messages));

    private static LoggedDecision? Kept(LoggedDecision record, Func<DecisionMark, bool> keeps)
    {
        var history = record.History.FindAll(change => keeps(change.Mark));
        var votes = record.Votes.FindAll(vote => keeps(vote.Mark));
        var dissents = record.Dissents.FindAll(dissent => keeps(dissent.Mark));
        return history.IsEmpty ? null
            : history.Count == record.History.Count && votes.Count == record.Votes.Count && dissents.Count == record.Dissents.Count ? record
            : record with { Changes = history, Votes = votes, Dissents = dissents };
    }
}
