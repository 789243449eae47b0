using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Stores;

/// <summary>Replies on their way out, in order per conversation.</summary>
public interface IOutbox
{
    /// <summary>The oldest unsent reply of a conversation nobody is sending in; null when there is none.</summary>
    Task<OutgoingReply?> ClaimAsync(TimeSpan lease, CancellationToken cancellation);

    /// <summary>Notes that sending begins now.</summary>
    /// <returns>False: the lease was lost; do not send.</returns>
    Task<bool> AttemptedAsync(OutgoingReply reply, CancellationToken cancellation);

    /// <summary>Prolongs the lease while the sending lasts.</summary>
    /// <param name="lease">From now on.</param>
    /// <returns>False: the lease was lost to somebody else.</returns>
    Task<bool> RenewAsync(OutgoingReply reply, TimeSpan lease, CancellationToken cancellation);

    /// <summary>The platform has it: it leaves the outbox.</summary>
    Task SentAsync(OutgoingReply reply, CancellationToken cancellation);

    /// <summary>Tried again after a while. What stands behind it in its conversation waits too.</summary>
    /// <param name="maybeSent">Whether the platform may have it all the same: whoever claims it next, in whatever process, is told.</param>
    Task PostponeAsync(OutgoingReply reply, TimeSpan after, bool maybeSent, CancellationToken cancellation);

    /// <summary>Gives it back untried, for later, as if it had never been claimed: a platform that wants fewer messages is not the reply's fault. What stands behind it waits too.</summary>
    Task HoldAsync(OutgoingReply reply, TimeSpan after, CancellationToken cancellation);

    /// <summary>Puts a reply in the outbox that no turn has made, unless its id was put there in the last 24 h.</summary>
    /// <returns>False: it was there before.</returns>
    Task<bool> AddAsync(ConversationAddress address, Reply reply, CancellationToken cancellation);

    /// <summary>Gives it up: it goes to the dead letters, and what stands behind it goes on.</summary>
    Task BuryAsync(OutgoingReply reply, string reason, CancellationToken cancellation);
}
