using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.DecisionDocs;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Rights;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Workers;

/// <summary>Takes conversations with waiting messages, runs their turn, and keeps what it leaves behind in one step.</summary>
/// <param name="turn">Pure: state and messages in, new state and replies out. Run again after a crash, it says the same.</param>
public sealed class TurnWorker(
    IConversationStore store,
    IRecords records,
    Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome> turn,
    ChannelDirectory channels,
    DataOffice office,
    LinkedLibrary library,
    GuestDesk guest,
    LiveLibrary live,
    TurnWatch watch,
    Nudges nudges,
    IOptions<WorkersOptions> options,
    StoreComplaints complaints,
    TimeProvider time,
    ILogger<TurnWorker> log) : BackgroundService
{
    /// <summary>Each run in vain means that another thread of the place got through; after so many the worker does something else first.</summary>
    private const int MostRuns = 20;

    private static readonly TimeSpan PutOff = TimeSpan.FromDays(1);

    private readonly WorkersOptions _options = options.Value;
    private readonly LongTurns _long = new(store, options.Value.Lease, time, log);

    /// <summary>Turns burn the processor: more of them at once than there are processors would only make all of them late, and the doors with them.</summary>
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    /// <summary>Of what nobody waits for, one processor less at once: a flood of appointments leaves one for people.</summary>
    private readonly SemaphoreSlim _unasked = new(Math.Max(1, Environment.ProcessorCount - 1));

    public override void Dispose()
    {
        _unasked.Dispose();
        _processors.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var over = new CancellationTokenSource();
        var caring = _long.RunAsync(over.Token);
        var loop = new ClaimLoop<Claim>(
            () => store.ClaimAsync(_options.Lease, CancellationToken.None), HandleAsync, AbandonAsync, nudges.Inbox, _options.Poll, time, log)
        {
            Complaints = complaints,
            Alive = watch.Alive,
        };
        await loop.RunAsync(_options.Turns, stoppingToken);
        await over.CancelAsync();
        await caring;
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
            await RunAsync(claim, stopping);
        }
    }

    /// <summary>Once, and again as long as another thread of the place is quicker to write to their logbook.</summary>
    private async Task RunAsync(Claim claim, CancellationToken stopping)
    {
        using var watched = watch.Begin(claim);
        var channel = channels.Find(claim.Address.Channel);
        ImmutableArray<InboundMessage>? messages = null;
        LiveQuestion? question = null;
        for (var runs = 1; runs <= MostRuns; runs++)
        {
            TurnOutcome outcome;
            using (_long.Begin(claim, claim.IsDue ? null : channel))
            {
                try
                {
                    messages ??= await HearAsync(claim, channel, stopping);
                    await library.PrepareAsync(claim.State.Logbook, messages.Value, stopping);
                    question ??= await live.PrepareAsync(claim.State, messages.Value, stopping);
                    messages = await guest.HearAsync(claim.State, messages.Value, stopping);
                    outcome = await library.CarryOutAsync(await TurnAsync(claim, messages.Value, channel, stopping), stopping);
                    live.Follow(question, outcome.Unread);
                    outcome = await office.PrepareAsync(claim, outcome, CancellationToken.None);
                }
                catch (OperationCanceledException) when (stopping.IsCancellationRequested)
                {
                    await store.ReleaseAsync(claim, CancellationToken.None);
                    return;
                }
                catch (Exception failure)
                {
                    watched.Failed(failure);
                    log.TurnFailed(claim.Conversation, claim.Attempt, failure);
                    await GiveBackAsync(claim, failure);
                    return;
                }
            }

            var result = await CommitAsync(claim, watched.Sign(outcome));
            if (result != CommitResult.Overtaken)
            {
                await (result == CommitResult.Done && outcome.Sweeps ? office.SweepAsync(CancellationToken.None) : Task.CompletedTask);
                return;
            }

            claim = await store.RereadAsync(claim, CancellationToken.None);
        }

        await store.ReleaseAsync(claim, CancellationToken.None);
    }

    /// <summary>Fetches what the messages point to; what came with it has no secrets from here on.</summary>
    private static async Task<ImmutableArray<InboundMessage>> HearAsync(Claim claim, IChannel? channel, CancellationToken stopping) =>
        channel is null ? claim.Messages : [.. (await channel.EnrichAsync(claim.Messages, stopping)).Select(MessageMask.Of)];

    private async Task<TurnOutcome> TurnAsync(Claim claim, ImmutableArray<InboundMessage> messages, IChannel? channel, CancellationToken stopping)
    {
        if (!claim.IsDue)
        {
            return await ThinkAsync(claim, messages, channel, stopping);
        }

        await _unasked.WaitAsync(stopping);
        try
        {
            var outcome = await ThinkAsync(claim, messages, channel, stopping);
            return outcome with { Replies = [.. outcome.Replies.Select(reply => reply with { Unasked = true })] };
        }
        finally
        {
            _unasked.Release();
        }
    }

    private async Task<TurnOutcome> ThinkAsync(Claim claim, ImmutableArray<InboundMessage> messages, IChannel? channel, CancellationToken stopping)
    {
        await _processors.WaitAsync(stopping);
        try
        {
            var outcome = turn(claim.State, messages);
            return channel is null ? outcome : outcome with { Home = channel.HomeOf(claim.Address), Replies = [.. outcome.Replies.SelectMany(reply => channel.Split(reply))] };
        }
        finally
        {
            _processors.Release();
        }
    }

    private async Task<CommitResult> CommitAsync(Claim claim, TurnOutcome outcome)
    {
        if (outcome.Wish is not null)
        {
            return await office.LeaveAsync(claim, outcome, CancellationToken.None);
        }

        foreach (var paper in outcome.Papers)
        {
            await records.PutAsync(IRecords.Owned, IRecords.OwnedName(claim.Conversation, IRecords.Papers, paper.Id), "", CancellationToken.None);
            await records.PutAsync(IRecords.Papers, paper.Id, JsonSerializer.Serialize(paper, ConversationJson.Default.Paper), CancellationToken.None);
        }

        var changes = await watch.KeepAsync(claim, outcome);
        var result = await store.CommitAsync(claim, outcome, CancellationToken.None);
        switch (result)
        {
            case CommitResult.Done:
                watch.Committed(changes);
                break;
            case CommitResult.LeaseLost:
                log.LeaseLost(claim.Conversation);
                break;
            case CommitResult.Overtaken:
                Measures.Overtaken.Add(1);
                await watch.OvertakenAsync(claim, changes);
                break;
        }

        return result;
    }

    private Task AbandonAsync(Claim claim) => store.AbandonAsync(claim, Backoff.After(claim.Attempt), CancellationToken.None);

    private async Task GiveBackAsync(Claim claim, Exception failure)
    {
        if (claim.Attempt >= _options.TurnAttempts)
        {
            await BuryAsync(claim, $"{failure.GetType().Name}: {failure.Message}");
        }
        else
        {
            await AbandonAsync(claim);
        }
    }

    /// <summary>Nobody waits for an appointment, so nobody is told; it is not given up either, or it would never be made again: it comes once more a day later.</summary>
    /// <returns>False: it is none of the logbook's any more.</returns>
    private async Task<bool> PutOffAsync(Claim claim, string reason)
    {
        var logbook = claim.Messages.Aggregate(claim.State.Logbook, (known, message) =>
            known.Appointments.Find(made => LogbookChange.IdOf(made) == message.Id) is { } missed ? known.With(missed with { At = time.GetUtcNow() + PutOff }) : known);
        if (logbook == claim.State.Logbook)
        {
            return false;
        }

        log.AppointmentPutOff(claim.Conversation, claim.Messages[0].Id, reason);
        var home = channels.Find(claim.Address.Channel)?.HomeOf(claim.Address);
        if (await store.CommitAsync(claim, new TurnOutcome(claim.State with { Logbook = logbook }, [], []) { Home = home }, CancellationToken.None) == CommitResult.Overtaken)
        {
            await AbandonAsync(claim);
        }

        return true;
    }

    /// <summary>Never silent: who wrote is told that this message was given up, and that the conversation goes on.</summary>
    private async Task BuryAsync(Claim claim, string reason)
    {
        if (claim.IsDue && await PutOffAsync(claim, reason))
        {
            return;
        }

        Measures.DeadLetters.Add(claim.Messages.Length, Measures.Tag("kind", "message"));
        log.MessageBuried(claim.Conversation, claim.Messages[0].Id, reason);
        ImmutableArray<Reply> lastWords = claim.IsDue ? [] :
        [
            new($"{claim.Messages[0].Id}-failed",
                [new Block.Note("Something in that message made me fail, several times. It is kept for whoever runs me; everything before it still stands. Please say it another way.", "warning")]),
        ];
        await store.BuryAsync(claim, reason, lastWords, CancellationToken.None);
    }
}
