using System.Globalization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Telemetry;

/// <summary>What is measured, traced and audited of turns: one object beside the worker, so that the worker stays readable.</summary>
public sealed class TurnWatch(Pulse pulse, AuditTrail audit, TimeProvider time)
{
    /// <summary>A worker is about to look for work.</summary>
    public void Alive() => pulse.Beat(Pulse.Turns);

    /// <summary>A turn begins; it ends when what is given back is disposed.</summary>
    public WatchedTurn Begin(Claim claim)
    {
        foreach (var message in claim.Messages)
        {
            if (message.Kind == InboundKind.Due)
            {
                Late(message);
                continue;
            }

            var age = time.GetUtcNow() - (message.Received ?? message.At);
            Measures.QueueAge.Record(Math.Max(0, age.TotalSeconds), Measures.Tag("channel", claim.Address.Channel));
        }

        return new WatchedTurn(Traces.Turn(claim), claim.Address.Channel, time);
    }

    private void Late(InboundMessage message)
    {
        if (message.Values.TryGetValue(InboundMessage.DueValue, out var due) && DateTimeOffset.TryParse(due, CultureInfo.InvariantCulture, out var planned))
        {
            Measures.Lateness.Record(Math.Max(0, (time.GetUtcNow() - planned).TotalSeconds), Measures.Tag("channel", message.Conversation.Channel));
        }
    }

    /// <summary>Keeps an audit line for each decision the turn changes; called before the commit.</summary>
    public Task<IReadOnlyList<AuditLine>> KeepAsync(Claim claim, TurnOutcome outcome) => audit.KeepAsync(claim, outcome.State, CancellationToken.None);

    /// <summary>The turn is run again, and may change other decisions then; called when the commit was overtaken.</summary>
    public Task OvertakenAsync(Claim claim, IReadOnlyList<AuditLine> lines) => audit.DropAsync(claim, lines, CancellationToken.None);

    /// <summary>Tells the log of them; called after the commit.</summary>
    public void Committed(IReadOnlyList<AuditLine> lines) => audit.Tell(lines);
}
