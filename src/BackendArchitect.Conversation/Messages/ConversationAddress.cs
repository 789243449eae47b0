namespace BackendArchitect.Conversation.Messages;

/// <summary>Where a conversation takes place, with all a channel needs to answer there later.</summary>
/// <param name="Channel">Name of the channel folder: <c>slack</c>, <c>botframework</c>, <c>webchat</c>, <c>terminal</c>.</param>
/// <param name="Id">Unique over all channels: <c>botframework:19:abc;messageid=1</c>. State is kept by it.</param>
/// <param name="Reference">The channel's own reference, opaque to everyone else (service URL, tenant, thread).</param>
public sealed record ConversationAddress(string Channel, string Id, ConversationKind Kind, string Reference)
{
    private const string ThreadMark = ";messageid=";
    private const string Slack = "slack:";

    /// <summary>The Slack workspace or Teams tenant it belongs to; empty where there is no such thing. Nothing of one workspace is ever shown in another.</summary>
    public string Workspace { get; init; } = "";

    /// <summary>Id of the channel, group or chat as a whole, whose threads share one logbook; of what has no threads, the id itself.</summary>
    public static string HomeOf(string id) => HomeIn(id) is var home && home.Length == id.Length ? id : home.ToString();

    /// <summary>The same without a text of its own: a home is the beginning of the ids of its threads.</summary>
    public static ReadOnlySpan<char> HomeIn(string id)
    {
        var mark = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        if (mark > 0)
        {
            return id.AsSpan(0, mark);
        }

        var last = id.StartsWith(Slack, StringComparison.Ordinal) ? id.LastIndexOf(':') : -1;
        return last > Slack.Length && id.AsSpan(Slack.Length, last - Slack.Length).Count(':') == 1 ? id.AsSpan(0, last) : id;
    }

    /// <summary>The channel, group or chat the conversation is a thread of, as the platform names it; empty where unknown.</summary>
    public string Place { get; init; } = "";
}
