using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.WebChat;

/// <summary>What a posted activity turned out to be.</summary>
public abstract record WebChatDelivery
{
    private WebChatDelivery()
    {
    }

    /// <summary>Something to answer.</summary>
    /// <param name="Echo">The activity as everybody in the conversation sees it, JSON.</param>
    public sealed record Message(InboundMessage Inbound, string Echo) : WebChatDelivery;

    /// <summary>Well formed, and nothing to do.</summary>
    public sealed record Ignored(string Id) : WebChatDelivery;

    /// <summary>Not usable: what is missing or wrong, and what to do.</summary>
    public sealed record Malformed(string Reason) : WebChatDelivery;
}
