using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Benchmarks.Replicas;

/// <summary>The real store with one guard taken out, to show that the trial notices. <c>duplicates</c>: each delivery counts as a new message. <c>durable</c>: says yes first and keeps the message a moment later. <c>care</c>: breaks on a text with a control character.</summary>
internal sealed class GuardlessStore(IConversationStore store, string without) : IConversationStore
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(1);
    private int _number;

    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellation)
    {
        switch (without)
        {
            case "duplicates":
                var number = string.Create(CultureInfo.InvariantCulture, $"{message.Id}.{Environment.ProcessId}.{Interlocked.Increment(ref _number)}");
                return await store.AcceptAsync(message with { Id = number }, cancellation);
            case "durable":
                _ = KeepLaterAsync(message);
                return true;
            case "care":
                return message.Text.Any(char.IsControl) ? throw new InvalidOperationException("A control character.") : await store.AcceptAsync(message, cancellation);
            default:
                throw new NotSupportedException($"There is no guard named '{without}': duplicates, durable or care.");
        }
    }

    public Task<Claim?> ClaimAsync(TimeSpan lease, CancellationToken cancellation) => store.ClaimAsync(lease, cancellation);

    public Task<bool> RenewAsync(Claim claim, TimeSpan lease, CancellationToken cancellation) => store.RenewAsync(claim, lease, cancellation);

    public Task<Claim> RereadAsync(Claim claim, CancellationToken cancellation) => store.RereadAsync(claim, cancellation);

    public Task<int> WakeAsync(int atMost, CancellationToken cancellation) => store.WakeAsync(atMost, cancellation);

    public Task<CommitResult> CommitAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation) => store.CommitAsync(claim, outcome, cancellation);

    public Task AbandonAsync(Claim claim, TimeSpan after, CancellationToken cancellation) => store.AbandonAsync(claim, after, cancellation);

    public Task ReleaseAsync(Claim claim, CancellationToken cancellation) => store.ReleaseAsync(claim, cancellation);

    public Task BuryAsync(Claim claim, string reason, ImmutableArray<Reply> lastWords, CancellationToken cancellation) =>
        store.BuryAsync(claim, reason, lastWords, cancellation);

    private async Task KeepLaterAsync(InboundMessage message)
    {
        await Task.Delay(Later, TimeProvider.System);
        await store.AcceptAsync(message, CancellationToken.None);
    }
}
