using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>A decision of a place with all that became of it: who took it, who was against, what would reopen it.</summary>
/// <param name="Number">1 for the first of the place: ADR-0001. Never given twice.</param>
/// <param name="Decision">Id of the decision point; empty when the catalogue knows none for it.</param>
/// <param name="Option">Id of the option or the technology; empty when the catalogue knows none.</param>
/// <param name="Title">Both in words: "Architecture style: Modular monolith".</param>
/// <param name="Design">Id of the design it was taken on; empty when there was none.</param>
/// <param name="By">Name of the person who put it on record.</param>
/// <param name="Review">The day to look at it again, as first set; null while nobody has accepted it.</param>
public sealed record LoggedDecision(
    int Number, string Decision, string Option, string Title, string Design, string By, DateTimeOffset At, DateOnly? Review = null)
{
    /// <summary>Why, in the words of the person or of the design.</summary>
    public string Reason { get; init => field = value ?? ""; } = "";

    /// <summary>Id of the conversation it was first spoken of in; empty where an older logbook did not keep it.</summary>
    public string Thread { get; init => field = value ?? ""; } = "";

    /// <summary>Names of what was weighed, where a design weighed it.</summary>
    public ImmutableList<string> Considered { get; init => field = value ?? []; } = [];

    /// <summary>What follows from it, good and bad, as the design said; empty where there was none.</summary>
    public ImmutableList<string> Consequences { get; init => field = value ?? []; } = [];

    /// <summary>What would make another option right.</summary>
    public ImmutableList<string> Flips { get; init => field = value ?? []; } = [];

    /// <summary>The load at which it is due again, or null. Unit: requests/s.</summary>
    public double? ReviewLoad { get; init; }

    /// <summary>Every change, oldest first; empty only in an older logbook, where a record was an acceptance.</summary>
    public ImmutableList<DecisionChange> Changes { get; init => field = value ?? []; } = [];

    public ImmutableList<DecisionVote> Votes { get; init => field = value ?? []; } = [];

    public ImmutableList<DecisionDissent> Dissents { get; init => field = value ?? []; } = [];

    /// <summary>As older logbooks kept it: one sentence. Read into <see cref="Dissents"/>, never written.</summary>
    public string? Dissent
    {
        get => null;
        init => Dissents = value is null ? Dissents : (Dissents ?? []).Add(new DecisionDissent(new DecisionMark("", "", At, "", ""), "", value, ""));
    }

    public ExportedRecord? Exported { get; init; }

    /// <summary>"ADR-0001".</summary>
    public string Id => Name(Number);

    public ImmutableList<DecisionChange> History => Changes.IsEmpty
        ? [new DecisionChange(DecisionStatus.Accepted, new DecisionMark(By, "", At, Thread, ""), Reason) { Review = Review }]
        : Changes;

    public DecisionStatus Status => History[^1].Status;

    public bool IsAccepted => Status == DecisionStatus.Accepted;

    public bool IsOpen => Status == DecisionStatus.Proposed;

    /// <summary>Who gave it the status it has, and when.</summary>
    public DecisionMark Last => History[History.FindLastIndex(change => change.Status != Status) + 1].Mark;

    /// <summary>The day somebody looks at it again at the latest; null for what is not accepted.</summary>
    public DateOnly? ReviewBy => IsAccepted ? History.Select(change => change.Review).LastOrDefault(day => day is not null) ?? Review : null;

    /// <summary>Number of the record that took its place, or null.</summary>
    public int? SupersededBy => Status == DecisionStatus.Superseded ? History[^1].By : null;

    /// <summary>Everything anybody did to it.</summary>
    public IEnumerable<DecisionMark> Marks => [.. History.Select(change => change.Mark), .. Votes.Select(vote => vote.Mark), .. Dissents.Select(dissent => dissent.Mark)];

    /// <summary>Why it stands where it stands, in the words of who moved it; else why it was put on record.</summary>
    public string Why => History.Where(change => change.Status == Status && change.Why.Length > 0).Select(change => change.Why).LastOrDefault(Reason);

    /// <summary>The voices that lost: dissent, then votes on the other side with their reason. What somebody said later replaces what they said before.</summary>
    public IEnumerable<DecisionDissent> LostVoices => IsOpen ? [] : Dissents
        .Concat(Standpoints.Where(vote => vote.For == (Status == DecisionStatus.Rejected) && Dissents.All(known => known.Mark.ById != vote.Mark.ById))
            .Select(vote => new DecisionDissent(vote.Mark, "", vote.Why, vote.Trigger)))
        .Select(voice => voice.Trigger.Length > 0 || Flips.IsEmpty || Status == DecisionStatus.Rejected ? voice : voice with { Trigger = Flips[0] })
        .GroupBy(voice => (voice.Mark.ById, voice.Mark.By, voice.Option))
        .Select(voices => voices.Last());

    /// <summary>The reason given with one act; empty for none.</summary>
    public string WhyOf(DecisionMark mark) =>
        Votes.Where(vote => vote.Mark == mark).Select(vote => vote.Why)
            .Concat(Dissents.Where(dissent => dissent.Mark == mark).Select(dissent => dissent.Argument))
            .Concat(History.Where(change => change.Mark == mark).Select(change => change.Why.Length > 0 ? change.Why : Reason))
            .FirstOrDefault("");

    /// <summary>The last vote of each person, in the order they first voted.</summary>
    public IEnumerable<DecisionVote> Standpoints => Votes.GroupBy(vote => vote.Mark.ById).Select(votes => votes.Last());

    /// <summary>"ADR-0001".</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"ADR-{number:0000}");

    /// <summary>The same for the engine, which holds later designs against it.</summary>
    public StandingDecision Standing() => new(Id, Title, Option, "accepted", DateOnly.FromDateTime(Last.At.UtcDateTime)) { Decision = Decision };

    public bool Equals(LoggedDecision? other) => other is not null
        && (Number, Decision, Option, Title, Reason, Exported) == (other.Number, other.Decision, other.Option, other.Title, other.Reason, other.Exported)
        && History.SequenceEqual(other.History) && Votes.SequenceEqual(other.Votes) && Dissents.SequenceEqual(other.Dissents);

    public override int GetHashCode() => HashCode.Combine(Number, Title, Changes.Count, Votes.Count, Dissents.Count);
}
