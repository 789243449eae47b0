using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>What something Slack sent turned out to be.</summary>
public abstract record SlackDelivery
{
    private SlackDelivery()
    {
    }

    /// <summary>Something to answer, if the bot is meant.</summary>
    public sealed record Message(InboundMessage Inbound, SlackAttention Attention) : SlackDelivery
    {
        /// <summary>Whether it was typed as a command, which the others in the channel see only when the answer to Slack says so.</summary>
        public bool IsCommand { get; init; }
    }

    /// <summary>Somebody meets the bot: worth one greeting in this place, ever.</summary>
    /// <param name="Reader">Where prompts are offered, or null where Slack shows none.</param>
    public sealed record Meeting(InboundMessage Joined, SlackReference? Reader) : SlackDelivery;

    /// <summary>Somebody opened the home tab.</summary>
    public sealed record Home(SlackReference Reader) : SlackDelivery;

    /// <summary>A button that opens a form.</summary>
    /// <param name="TriggerId">Allows one modal, for three seconds.</param>
    /// <param name="Instead">What to take it for when the form cannot be opened.</param>
    public sealed record OpensForm(string TriggerId, string FormId, SlackReference Origin, InboundMessage Instead) : SlackDelivery;

    /// <summary>Slack asks whether the address is ours.</summary>
    public sealed record Handshake(string Challenge) : SlackDelivery;

    /// <summary>The app was taken out of the workspace, or its token away.</summary>
    public sealed record Removed(string Team) : SlackDelivery;

    /// <summary>Well formed, and nothing to do.</summary>
    public sealed record Ignored(string Reason) : SlackDelivery;

    /// <summary>Not usable: what is missing or wrong.</summary>
    public sealed record Malformed(string Reason) : SlackDelivery;
}
