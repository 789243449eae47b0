using System.Collections.Concurrent;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Outbound;

/// <summary>Keeps to the limits of the platforms, so that none has to refuse us; and to the silence one asks for.</summary>
/// <remarks>Kept in this process. With several replicas each keeps the whole limit; what is too much together the platform refuses with a time, and that is honoured.</remarks>
/// <param name="isFree">Keeps to no limits: for a stand-in that has none.</param>
public sealed class Pace(TimeProvider time, bool isFree = false)
{
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>How long the reply has to wait for its place, then for its workspace. Zero: now; it is counted as sent.</summary>
    public TimeSpan Ask(OutgoingReply reply)
    {
        var limits = PaceLimits.Of(reply.Address.Channel);
        if (isFree || limits.Place.IsEmpty)
        {
            return TimeSpan.Zero;
        }

        var now = time.GetUtcNow();
        var ticket = $"{reply.Address.Id} {reply.Reply.Id} {reply.Attempt}";
        var workspace = LineOf(WorkspaceOf(reply.Address), limits.Workspace);
        // One that has come past its place and waits for the workspace holds a ticket there: it does not queue in its place again.
        if (!workspace.Holds(ticket))
        {
            var wait = LineOf(PlaceOf(reply.Address), limits.Place).Ask(ticket, now);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }
        }

        return workspace.Ask(ticket, now);
    }

    /// <summary>The platform asked for silence: its place is quiet so long, and the workspace too when another of its places was told the same.</summary>
    public void Quieten(ConversationAddress address, TimeSpan period)
    {
        var now = time.GetUtcNow();
        var limits = PaceLimits.Of(address.Channel);
        var others = _lines.Any(line => line.Key != PlaceOf(address) && line.Key.StartsWith($"{WorkspaceOf(address)} ", StringComparison.Ordinal) && line.Value.IsClosed(now));
        LineOf(PlaceOf(address), limits.Place).Close(now, period);
        if (others)
        {
            LineOf(WorkspaceOf(address), limits.Workspace).Close(now, period);
        }
    }

    private Line LineOf(string name, System.Collections.Immutable.ImmutableArray<Rate> rates)
    {
        if (_lines.Count > Many)
        {
            Forget();
        }

        return _lines.GetOrAdd(name, _ => new Line(rates));
    }

    private void Forget()
    {
        foreach (var line in _lines.Where(line => line.Value.IsIdle(time.GetUtcNow())))
        {
            _lines.TryRemove(line);
        }
    }

    private static string WorkspaceOf(ConversationAddress address) => $"{address.Channel} [{address.Workspace}]";

    private static string PlaceOf(ConversationAddress address) => $"{WorkspaceOf(address)} {(address.Place.Length > 0 ? address.Place : address.Id)}";
}
