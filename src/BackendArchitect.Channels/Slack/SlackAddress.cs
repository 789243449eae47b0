using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Which conversation a place in Slack is.</summary>
public static class SlackAddress
{
    /// <summary><c>slack:{team}:{channel}:{thread}</c>; without a thread <c>slack:{team}:{channel}</c>, which is a direct message or a channel as a whole.</summary>
    public static string IdOf(string team, string channel, string? thread) =>
        thread is null ? $"{SlackReference.ChannelName}:{team}:{channel}" : $"{SlackReference.ChannelName}:{team}:{channel}:{thread}";

    /// <summary>Under this name it is kept to which place a message in somebody's direct messages belongs.</summary>
    public static string OfReply(string team, string person, string reply) => $"{SlackReference.ChannelName}:{team}:{person}:{reply}";

    /// <summary>The address of another conversation of the same workspace.</summary>
    /// <param name="near">A Slack address.</param>
    /// <param name="id">As <see cref="IdOf"/> gives it.</param>
    public static ConversationAddress Elsewhere(ConversationAddress near, string id) => id.Split(':') is [_, _, var channel, ..] and var parts
        ? Of(SlackReference.Parse(near.Reference) with { Channel = channel, Thread = parts.Length > 3 ? parts[3] : null, Message = null, Response = null }) with { Id = id }
        : near;

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
