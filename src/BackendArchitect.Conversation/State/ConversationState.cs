using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.State;

/// <summary>All the bot remembers of one conversation between two messages.</summary>
/// <remarks>A state kept by an earlier version lacks what came later: that reads as null, which every property takes for empty.</remarks>
public sealed record ConversationState
{
    public static readonly ConversationState New = new();

    /// <summary>How many message ids are kept to recognise one that comes twice.</summary>
    private const int Remembered = 20;

    public Ledger Ledger { get; init => field = value ?? Ledger.Empty; } = Ledger.Empty;

    /// <summary>The design last shown, or null.</summary>
    public string? Design { get; init; }

    /// <summary>The thread it was made in, when it was taken up from another; null when it is this one.</summary>
    public string? DesignedIn { get; init; }

    public bool Welcomed { get; init; }

    /// <summary>Names of the dialogs under way, the one on top last.</summary>
    public ImmutableList<string> Dialogs { get; init => field = value ?? []; } = [];

    /// <summary>The questions on the table, the one shown first in front.</summary>
    public ImmutableList<AskedQuestion> Asked { get; init => field = value ?? []; } = [];

    /// <summary>Ids of the questions nobody could answer; they are not asked again.</summary>
    public ImmutableList<string> Skipped { get; init => field = value ?? []; } = [];

    /// <summary>The fact whose new value is being asked for, or null.</summary>
    public string? Changing { get; init; }

    /// <summary>The assumed fact whose value of today is being asked for, or null.</summary>
    public string? Revisiting { get; init; }

    /// <summary>The brief of the what-if last shown, or null.</summary>
    public Ledger? Pending { get; init; }

    /// <summary>Contradictions of which somebody keeps both sides.</summary>
    public ImmutableList<Insistence> Insisted { get; init => field = value ?? []; } = [];

    /// <summary>House rules that gave way here when somebody settled a contradiction: "HR-4".</summary>
    public ImmutableList<string> Waived { get; init => field = value ?? []; } = [];

    /// <summary>Contradictions already asked about; the read-back names them again, no message in between does.</summary>
    public ImmutableList<string> Raised { get; init => field = value ?? []; } = [];

    public ImmutableList<Conflict> Conflicts { get; init => field = value ?? []; } = [];

    public Challenge? Challenge { get; init; }

    /// <summary>The command a plain "yes" gives right now, as a line of the command language; null when nothing was offered.</summary>
    public string? Offered { get; init; }

    /// <summary>The diagnosis last begun, or null.</summary>
    public DiagnosisState? Diagnosis { get; init; }

    /// <summary>The review last begun, or null.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>The files reviewed last, or null.</summary>
    public FileReviewState? FileReview { get; init; }

    /// <summary>The decision whose options were compared last, or null.</summary>
    public string? Comparing { get; init; }

    /// <summary>Ids of those of its options somebody named; empty when all were meant.</summary>
    public ImmutableList<string> ComparingNamed { get; init => field = value ?? []; } = [];

    /// <summary>What the place remembers over all its threads. Kept apart from the rest, for all of them: the store puts it here.</summary>
    [JsonIgnore]
    public Logbook Logbook { get; init; } = Logbook.Empty;

    /// <summary>Ids of the messages last taken in.</summary>
    public ImmutableList<string> Seen { get; init => field = value ?? []; } = [];

    /// <summary>When the last message was taken in; what was said in the thread before it is known. Null at the beginning.</summary>
    public DateTimeOffset? HeardUntil { get; init; }

    /// <summary>The way back to before the last turn, for when its message is edited or taken back; null when there is none.</summary>
    public StepBack? Last { get; init; }

    public ImmutableList<Draft> Drafts { get; init => field = value ?? []; } = [];

    public ImmutableList<Rating> Ratings { get; init => field = value ?? []; } = [];

    /// <summary>The workspace or tenant it belongs to; null where there is none.</summary>
    public string? Workspace { get; init; }

    /// <summary>Id of the one person it is with; null where several may speak.</summary>
    public string? Person { get; init; }

    /// <summary>What somebody was asked about forgetting, or null.</summary>
    public PendingForget? Forgetting { get; init; }

    /// <summary>Remarks that are worth making once in a conversation, and were made.</summary>
    public ImmutableList<string> Told { get; init => field = value ?? []; } = [];

    /// <summary>Whether somebody went on without the things a language model proposed; none are proposed again.</summary>
    public bool WithoutProposal { get; init; }

    /// <summary>Name of the dialog on top, or null when none is under way.</summary>
    public string? Dialog() => Dialogs.IsEmpty ? null : Dialogs[^1];

    public ConversationState Push(string dialog) => this with { Dialogs = Dialogs.Remove(dialog).Add(dialog) };

    public ConversationState Pop(string dialog) => this with { Dialogs = Dialogs.Remove(dialog) };

    /// <summary>Ends all that is under way and begins <paramref name="dialog"/>.</summary>
    public ConversationState Only(string dialog) => this with { Dialogs = [dialog], Changing = null };

    public ConversationState Heard(IEnumerable<string> messages)
    {
        var seen = Seen.AddRange(messages);
        return this with { Seen = seen.RemoveRange(0, Math.Max(0, seen.Count - Remembered)) };
    }

    /// <summary>Forgets the brief and what hangs on it; what the place remembers stays.</summary>
    public ConversationState Afresh() => New with
    {
        Welcomed = Welcomed, Logbook = Logbook, Seen = Seen, HeardUntil = HeardUntil, Last = Last, Drafts = Drafts, Ratings = Ratings, Told = Told,
    };

    /// <summary>How many people found replies about a design helpful, and how many did not.</summary>
    public (int Up, int Down) RatingsOf(string? design) =>
        (Ratings.Count(rating => rating.Design == design && rating.Up), Ratings.Count(rating => rating.Design == design && !rating.Up));
}
