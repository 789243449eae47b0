using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>One worker's right to work on one conversation, until the lease ends.</summary>
/// <param name="Fence">Grows with every claim; a worker whose lease ended carries an old one and can no longer commit.</param>
/// <param name="Attempt">How often these messages have been claimed, this time included. 1 or more.</param>
/// <param name="Messages">Waiting messages, oldest first; only one after a failure, so that a bad message does not take others with it.</param>
/// <param name="Through">Number of the last message in the claim; the store's own.</param>
public sealed record Claim(
    string Conversation,
    long Fence,
    int Attempt,
    ConversationState State,
    ImmutableArray<InboundMessage> Messages,
    long Through)
{
    /// <summary>Version of the logbook in <see cref="State"/>; 0 when the place has none yet.</summary>
    public long LogbookVersion { get; init; }

    /// <summary>Id of the place whose logbook it is.</summary>
    public string Place => ConversationAddress.HomeOf(Conversation);

    /// <summary>The claim with this logbook.</summary>
    internal Claim With(Logbooks.Known logbook) => this with { State = State with { Logbook = logbook.Logbook }, LogbookVersion = logbook.Version };

    /// <summary>Whether nobody wrote any of it: the time of appointments has come.</summary>
    public bool IsDue => Messages.All(message => message.Kind == InboundKind.Due);

    /// <summary>Where to answer: where the newest message came from.</summary>
    public ConversationAddress Address => Messages[^1].Conversation;
}
