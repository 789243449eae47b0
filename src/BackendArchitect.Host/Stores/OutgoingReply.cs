using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Stores;

/// <summary>A reply claimed for sending.</summary>
/// <param name="Number">The store's own number of it.</param>
/// <param name="Fence">Grows with every claim.</param>
/// <param name="Attempt">How often it has been claimed, this time included. 1 or more.</param>
/// <param name="MaybeSent">An earlier attempt began and its end was never noted: the platform may have it already.</param>
public sealed record OutgoingReply(
    long Number,
    long Fence,
    int Attempt,
    bool MaybeSent,
    ConversationAddress Address,
    Reply Reply);
