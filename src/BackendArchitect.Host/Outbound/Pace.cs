using System.Collections.Concurrent;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Outbound;

/// <summary>Keeps to the limits of the platforms, so that none has to refuse us; and to the silence one asks for.</summary>
internal sealed class Pace(ILines lines, TimeProvider time)
{
    private const int Many = 1_000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _quiet = new(StringComparer.Ordinal);

    /// <summary>How long the reply has to wait for its place, then for its workspace; before both, what nobody waits for waits for its share. Zero: now; it is counted as sent.</summary>
    public async Task<TimeSpan> AskAsync(OutgoingReply reply)
    {
        var limits = PaceLimits.Of(reply.Address.Channel);
        if (limits.Place.IsEmpty)
        {
            return TimeSpan.Zero;
        }

        // Each try is another request to the platform.
        var ticket = $"{reply.Address.Id} {reply.Reply.Id} {reply.Attempt}";
        if (reply.Reply.Unasked && await lines.AskAsync($"{WorkspaceOf(reply.Address)} unasked", limits.Unasked, ticket) is var share && share > TimeSpan.Zero)
        {
            return share;
        }

        var wait = await lines.AskAsync(PlaceOf(reply.Address), limits.Place, ticket);
        return wait > TimeSpan.Zero ? wait : await lines.AskAsync(WorkspaceOf(reply.Address), limits.Workspace, ticket);
    }

    /// <summary>The platform asked for silence: its place is quiet so long, and the workspace too when another of its places was told the same.</summary>
    public async Task QuietenAsync(ConversationAddress address, TimeSpan period)
    {
        var now = time.GetUtcNow();
        foreach (var over in _quiet.Where(place => _quiet.Count > Many && place.Value <= now))
        {
            _quiet.TryRemove(over);
        }

        var (place, workspace) = (PlaceOf(address), WorkspaceOf(address));
        _quiet[place] = now + period;
        await lines.CloseAsync(place, period);
        if (_quiet.Any(other => other.Value > now && other.Key != place && other.Key.StartsWith($"{workspace} ", StringComparison.Ordinal)))
        {
            await lines.CloseAsync(workspace, period);
        }
    }

    private static string WorkspaceOf(ConversationAddress address) => $"{address.Channel} [{address.Workspace}]";

    private static string PlaceOf(ConversationAddress address) => $"{WorkspaceOf(address)} {(address.Place.Length > 0 ? address.Place : address.Id)}";
}
