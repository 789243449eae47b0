namespace BackendArchitect.Host.Stores;

/// <summary>Replies on their way out, in order per conversation.</summary>
public interface IOutbox
{
    /// <summary>The oldest unsent reply of a conversation nobody is sending in; null when there is none.</summary>
    Task<OutgoingReply?> ClaimAsync(TimeSpan lease, CancellationToken cancellation);

    /// <summary>Notes that sending begins now.</summary>
    /// <returns>False: the lease was lost; do not send.</returns>
    Task<bool> AttemptedAsync(OutgoingReply reply, CancellationToken cancellation);

    /// <summary>The platform has it: it leaves the outbox.</summary>
    Task SentAsync(OutgoingReply reply, CancellationToken cancellation);

    /// <summary>Not sent, and known not to be; try again after a while. What stands behind it in its conversation waits too.</summary>
    Task PostponeAsync(OutgoingReply reply, TimeSpan after, CancellationToken cancellation);

    /// <summary>Gives it up: it goes to the dead letters, and what stands behind it goes on.</summary>
    Task BuryAsync(OutgoingReply reply, string reason, CancellationToken cancellation);
}
