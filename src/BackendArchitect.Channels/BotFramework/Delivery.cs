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

    /// <summary>Said in a thread without a mention: for us only when we take part there.</summary>
    public sealed record Overheard(InboundMessage Inbound) : Delivery;

    /// <summary>Somebody wants to see a form, now.</summary>
    /// <param name="Form">Id of the form.</param>
    /// <param name="Reply">Id of the reply whose button asked for it, or null.</param>
    public sealed record FormWanted(string Form, string? Reply) : Delivery;

    /// <summary>Somebody answered whether a file may be put among their own.</summary>
    public sealed record FileAnswer(FileConsent Consent) : Delivery;

    /// <summary>A question of the platform we have no answer for.</summary>
    public sealed record Unknown(string Name) : Delivery;

    /// <summary>Well formed, and nothing to do.</summary>
    public sealed record Ignored(string Reason) : Delivery;

    /// <summary>Not usable: what is missing or wrong.</summary>
    public sealed record Malformed(string Reason) : Delivery;
}
