using System.Collections.Immutable;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Workers;

/// <summary>Takes conversations with waiting messages, runs their turn, and keeps what it leaves behind in one step.</summary>
/// <param name="turn">Pure: state and messages in, new state and replies out. Run again after a crash, it says the same.</param>
public sealed class TurnWorker(
    IConversationStore store,
    Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome> turn,
    ChannelDirectory channels,
    TurnWatch watch,
    Nudges nudges,
    IOptions<WorkersOptions> options,
    TimeProvider time,
    ILogger<TurnWorker> log) : BackgroundService
{
    private static readonly TimeSpan TypingLimit = TimeSpan.FromSeconds(10);
    private readonly WorkersOptions _options = options.Value;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _options.Turns).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            watch.Alive();
            try
            {
                if (await store.ClaimAsync(_options.Lease, CancellationToken.None) is { } claim)
                {
                    await HandleAsync(claim, stopping);
                }
                else
                {
                    await nudges.Inbox.WaitAsync(_options.Poll, time, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store failed, not the turn: what was claimed comes back when its lease ends.
                log.WorkerFailed(failure);
                await Task.Delay(_options.Poll, time, CancellationToken.None);
            }
        }
    }

    private async Task HandleAsync(Claim claim, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            await store.ReleaseAsync(claim, CancellationToken.None);
        }
        else if (claim.Attempt > Math.Max(_options.TurnAttempts, _options.TurnDeaths))
        {
            await BuryAsync(claim, "The turn never ended: each time the process died or the lease ran out.");
        }
        else
        {
            await RunAsync(claim);
        }
    }

    private async Task RunAsync(Claim claim)
    {
        using var watched = watch.Begin(claim);
        var channel = channels.Find(claim.Address.Channel);
        using var over = new CancellationTokenSource();
        _ = TypingAsync(channel, claim.Address, over.Token);
        TurnOutcome outcome;
        try
        {
            outcome = await WhileRenewingAsync(claim, Task.Run(() => TurnAsync(channel, claim)));
        }
        catch (Exception failure)
        {
            watched.Failed(failure);
            log.TurnFailed(claim.Conversation, claim.Attempt, failure);
            await GiveBackAsync(claim, failure);
            return;
        }
        finally
        {
            await over.CancelAsync();
        }

        var replies = channel is null ? outcome.Replies : [.. outcome.Replies.SelectMany(reply => channel.Split(reply))];
        outcome = watched.Sign(outcome with { Replies = replies });
        var changes = await watch.KeepAsync(claim, outcome);
        if (await store.CommitAsync(claim, outcome, CancellationToken.None))
        {
            watch.Committed(changes);
        }
        else
        {
            log.LeaseLost(claim.Conversation);
        }

        nudges.Outbox.Wake();
    }

    /// <summary>What the messages only pointed to is fetched here: within the lease, outside the platform's time limit.</summary>
    private async Task<TurnOutcome> TurnAsync(IChannel? channel, Claim claim) => turn(
        claim.State, channel is null ? claim.Messages : await channel.EnrichAsync(claim.Messages, CancellationToken.None));

    private async Task<TurnOutcome> WhileRenewingAsync(Claim claim, Task<TurnOutcome> running)
    {
        while (await Task.WhenAny(running, Task.Delay(_options.Lease / 3, time)) != running)
        {
            await store.RenewAsync(claim, _options.Lease, CancellationToken.None);
        }

        return await running;
    }

    private async Task GiveBackAsync(Claim claim, Exception failure)
    {
        if (claim.Attempt >= _options.TurnAttempts)
        {
            await BuryAsync(claim, $"{failure.GetType().Name}: {failure.Message}");
        }
        else
        {
            await store.AbandonAsync(claim, Backoff.After(claim.Attempt), CancellationToken.None);
        }
    }

    /// <summary>Never silent: who wrote is told that this message was given up, and that the conversation goes on.</summary>
    private async Task BuryAsync(Claim claim, string reason)
    {
        Measures.DeadLetters.Add(claim.Messages.Length, Measures.Tag("kind", "message"));
        log.MessageBuried(claim.Conversation, claim.Messages[0].Id, reason);
        ImmutableArray<Reply> lastWords =
        [
            new($"{claim.Messages[0].Id}-failed",
                [new Block.Note("Something in that message made me fail, several times. It is kept for whoever runs me; everything before it still stands. Please say it another way.", "warning")]),
        ];
        await store.BuryAsync(claim, reason, lastWords, CancellationToken.None);
        nudges.Outbox.Wake();
    }

    /// <param name="over">Ends with the turn, so that no sign outlives it.</param>
    private async Task TypingAsync(IChannel? channel, ConversationAddress address, CancellationToken over)
    {
        try
        {
            using var limit = new CancellationTokenSource(TypingLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
            await (channel?.TypingAsync(address, either.Token) ?? Task.CompletedTask);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The answer is there.
        }
        catch (Exception failure)
        {
            log.TypingFailed(address.Id, failure.Message);
        }
    }
}
