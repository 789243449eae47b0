using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Which conversation a place in Slack is.</summary>
public static class SlackAddress
{
    /// <summary><c>slack:{team}:{channel}:{thread}</c>; without a thread <c>slack:{team}:{channel}</c>, which is a direct message or a channel as a whole.</summary>
    public static string IdOf(string team, string channel, string? thread) =>
        thread is null ? $"{SlackReference.ChannelName}:{team}:{channel}" : $"{SlackReference.ChannelName}:{team}:{channel}:{thread}";

    public static ConversationAddress Of(SlackReference reference) => new(
        SlackReference.ChannelName,
        IdOf(reference.Team, reference.Channel, reference.Thread),
        KindOf(reference),
        reference.ToString())
    {
        Workspace = reference.Team,
        Place = reference.Channel,
    };

    /// <summary>Slack's direct messages begin with D; a group of several people looks like a private channel, so it has to be said.</summary>
    private static ConversationKind KindOf(SlackReference reference) =>
        reference.Channel.StartsWith('D') ? ConversationKind.Personal
        : reference.IsGroup ? ConversationKind.Group
        : ConversationKind.Channel;
}
