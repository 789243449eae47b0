using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Addresses of threads in Slack, which opens them in the app or the browser.</summary>
internal static class SlackThreadLink
{
    public static Reply Resolved(Reply reply) => reply with { Blocks = ConversationLink.Resolved(reply.Blocks, To) };

    /// <param name="conversation"><c>slack:T1:C1:1700000000.000100</c>.</param>
    /// <returns>Null for a conversation that is not in Slack.</returns>
    public static string? To(string conversation) => conversation.Split(':') switch
    {
        [SlackReference.ChannelName, var team, var channel, var thread] => $"https://app.slack.com/client/{Part(team)}/{Part(channel)}/thread/{Part(channel)}-{Part(thread)}",
        [SlackReference.ChannelName, var team, var channel] => $"https://app.slack.com/client/{Part(team)}/{Part(channel)}",
        _ => null,
    };

    private static string Part(string id) => Uri.EscapeDataString(id);
}
