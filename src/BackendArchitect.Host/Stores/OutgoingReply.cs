using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Stores;

/// <summary>A reply claimed for sending.</summary>
/// <param name="Number">The store's own number of it.</param>
/// <param name="Fence">Grows with every claim.</param>
/// <param name="Attempt">How often it has been claimed, this time included. 1 or more.</param>
/// <param name="MaybeSent">An earlier attempt began, and its end was never noted or is not known: the platform may have it already.</param>
public sealed record OutgoingReply(
    long Number,
    long Fence,
    int Attempt,
    bool MaybeSent,
    ConversationAddress Address,
    Reply Reply)
{
    /// <summary>Until when the attempt counts as noted already, by the clock of the store. Unit: ms since 1970. Null: it is still to be noted.</summary>
    internal long? NotedUntil { get; init; }

    /// <summary>Whether sending has begun.</summary>
    internal bool Begun { get; set; }
}
