using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>What an activity turned out to be.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>Something to answer.</summary>
    public sealed record Message(InboundMessage Inbound) : Delivery;

    /// <summary>Well formed, and nothing to do.</summary>
    public sealed record Ignored(string Reason) : Delivery;

    /// <summary>Not usable: what is missing or wrong.</summary>
    public sealed record Malformed(string Reason) : Delivery;
}
