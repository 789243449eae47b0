using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>The inbox and the state of all conversations. What it has accepted is kept, and worked on in order per conversation.</summary>
/// <remarks>Every call throws <see cref="StoreUnavailableException"/> when the store cannot be written or read; then nothing was accepted.</remarks>
public interface IConversationStore
{
    /// <summary>Keeps the message unless its id was seen in this conversation in the last 24 h.</summary>
    /// <returns>False: a duplicate.</returns>
    Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation);

    /// <summary>The next conversation with something to do and nobody on it; null when there is none. The lease ends by itself.</summary>
    Task<Claim?> ClaimAsync(TimeSpan lease, CancellationToken cancellation);

    /// <returns>False: the lease was lost.</returns>
    Task<bool> RenewAsync(Claim claim, TimeSpan lease, CancellationToken cancellation);

    /// <summary>State, replies, designs, logbook and appointments in, messages out, in one step or not at all.</summary>
    Task<CommitResult> CommitAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation);

    /// <summary>The same claim with the logbook of its place as it is now, for a turn that was overtaken.</summary>
    Task<Claim> RereadAsync(Claim claim, CancellationToken cancellation);

    /// <summary>Turns appointments whose time has come, by the store's clock, into messages; each once, whoever else does the same.</summary>
    /// <param name="atMost">Most conversations with work at a time: what nobody waits for comes as far as there is room, and at least one.</param>
    /// <returns>How many came.</returns>
    Task<int> WakeAsync(int atMost, CancellationToken cancellation);

    /// <summary>Gives the messages back, to be tried again after a while.</summary>
    Task AbandonAsync(Claim claim, TimeSpan after, CancellationToken cancellation);

    /// <summary>Gives the messages back as if they had never been claimed: a shutdown is not their fault.</summary>
    Task ReleaseAsync(Claim claim, CancellationToken cancellation);

    /// <summary>Gives the messages up: they go to the dead letters, and the replies say so to whoever waits.</summary>
    Task BuryAsync(Claim claim, string reason, ImmutableArray<Reply> lastWords, CancellationToken cancellation);
}
