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

        var old = before.ToLookup(decision => decision.Number);
        var now = after.Logbook.Decisions.Select(decision => decision.Number).ToHashSet();
        var changed = after.Logbook.Decisions.Where(decision => !old[decision.Number].Contains(decision)).Select(decision => old[decision.Number].FirstOrDefault() is { } was
            ? Line(claim, decision, was.Option, decision.Option, "amended")
            : Line(claim, decision, before.LastOrDefault(earlier => earlier.Decision == decision.Decision)?.Option ?? None, decision.Option, "accepted"));
        var gone = before.Where(decision => !now.Contains(decision.Number)).Select(decision => Line(claim, decision, decision.Option, None, "withdrawn"));
        return [.. changed, .. gone];
    }

    private static AuditLine Line(Claim claim, AcceptedDecision decision, string from, string to, string change)
    {
        var message = claim.Messages[^1];
        var record = string.Create(CultureInfo.InvariantCulture, $"ADR-{decision.Number:0000}");
        return new AuditLine(message.At, message.From.Name, message.From.Id, claim.Address.Workspace, claim.Conversation, record, decision.Decision, from, to, change);
    }
}
