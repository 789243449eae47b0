using System.Globalization;
using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Telemetry;

/// <summary>Notes every change of a decision, in the store and in the log category <c>Audit</c>.</summary>
/// <remarks>
/// Kept just before the turn is committed, under a name the same turn run again gives it too: a crash in between leaves
/// a line that the next run writes over, and never a change without its line. The log is told after the commit.
/// </remarks>
public sealed class AuditTrail(IRecords records, ILoggerFactory logs)
{
    private const string None = "none";
    private readonly ILogger _log = logs.CreateLogger("Audit");

    /// <summary>Keeps a line for each decision the turn changes.</summary>
    public async Task<IReadOnlyList<AuditLine>> KeepAsync(Claim claim, ConversationState after, CancellationToken cancellation)
    {
        var lines = Changes(claim, after);
        for (var at = 0; at < lines.Count; at++)
        {
            await records.PutAsync(IRecords.Audit, NameOf(claim, at), JsonSerializer.Serialize(lines[at], AuditJson.Default.AuditLine), cancellation);
        }

        return lines;
    }

    /// <summary>Takes the lines back: the turn was overtaken, and the next run may number its decisions otherwise or take none.</summary>
    public async Task DropAsync(Claim claim, IReadOnlyList<AuditLine> lines, CancellationToken cancellation)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            await records.RemoveAsync(IRecords.Audit, NameOf(claim, at), cancellation);
        }
    }

    public void Tell(IEnumerable<AuditLine> lines)
    {
        foreach (var line in lines)
        {
            Measures.DecisionChanges.Add(1);
            _log.DecisionChanged(line.Change, line.Record, line.Decision, line.From, line.To, line.By, line.ById, line.Conversation, line.At);
        }
    }

    /// <summary>By the message and the place among its changes, never by the number of a decision: run again, the turn may give it another.</summary>
    private static string NameOf(Claim claim, int at) => string.Create(CultureInfo.InvariantCulture, $"{claim.Conversation} {claim.Messages[^1].Id} {at + 1}");

    private static List<AuditLine> Changes(Claim claim, ConversationState after)
    {
        var before = claim.State.Logbook.Decisions;
        if (ReferenceEquals(before, after.Logbook.Decisions))
        {
            return [];
        }

        var old = before.ToDictionary(decision => decision.Number);
        var now = after.Logbook.Decisions.Select(decision => decision.Number).ToHashSet();
        var changed = after.Logbook.Decisions.Where(decision => !decision.Equals(old.GetValueOrDefault(decision.Number))).SelectMany(decision =>
            Change(old.GetValueOrDefault(decision.Number), decision) is { } change ? [Line(claim, decision, Before(before, old, decision), After(decision), change)] : Array.Empty<AuditLine>());
        var gone = before.Where(decision => !now.Contains(decision.Number)).Select(decision => Line(claim, decision, Subject(decision), None, "withdrawn"));
        return [.. changed, .. gone];
    }

    /// <summary>What happened to a record, in one word; null for what is no change of the decision, as a file handed out.</summary>
    private static string? Change(LoggedDecision? was, LoggedDecision now) => was switch
    {
        null => Word(now.Status),
        _ when was.Status != now.Status => Word(now.Status),
        _ when !was.Votes.SequenceEqual(now.Votes) => "voted on",
        _ when !was.Dissents.SequenceEqual(now.Dissents) => "dissented",
        _ when !was.History.SequenceEqual(now.History) => "amended",
        _ => null,
    };

    /// <summary>Of a new record the option another accepted one stood for; of a known one its own.</summary>
    private static string Before(IReadOnlyList<LoggedDecision> before, Dictionary<int, LoggedDecision> old, LoggedDecision decision) =>
        old.TryGetValue(decision.Number, out var was) ? After(was)
        : before.LastOrDefault(earlier => decision.Decision.Length > 0 && earlier.Decision == decision.Decision && earlier.IsAccepted) is { } rival ? Subject(rival)
        : None;

    /// <summary>The option that stands by this record; of one that was superseded, who took its place.</summary>
    private static string After(LoggedDecision decision) => decision.Status switch
    {
        DecisionStatus.Accepted => Subject(decision),
        DecisionStatus.Superseded => decision.SupersededBy is { } other ? LoggedDecision.Name(other) : None,
        DecisionStatus.Proposed => Subject(decision),
        _ => None,
    };

    /// <summary>The option by its id; words people decided in stay out of the log.</summary>
    private static string Subject(LoggedDecision decision) => decision.Option.Length > 0 ? decision.Option : "free";

    private static string Word(DecisionStatus status) => status.ToString().ToLowerInvariant();

    private static AuditLine Line(Claim claim, LoggedDecision decision, string from, string to, string change)
    {
        var message = claim.Messages[^1];
        return new AuditLine(message.At, message.From.Name, message.From.Id, claim.Address.Workspace, claim.Conversation, decision.Id, decision.Decision, from, to, change);
    }
}
