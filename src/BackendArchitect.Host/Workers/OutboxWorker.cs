using BackendArchitect.Channels;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace BackendArchitect.Host.Workers;

/// <summary>Sends what turns have left in the outbox: short hitches are waited out here, long ones in the store.</summary>
internal sealed class OutboxWorker(
    IOutbox outbox,
    ChannelDirectory channels,
    OutboundGate gate,
    Nudges nudges,
    IOptions<WorkersOptions> options,
    StoreComplaints complaints,
    TimeProvider time,
    ILogger<OutboxWorker> log) : BackgroundService
{
    /// <summary>The longest pause worth holding a lease for; what takes longer goes back to the store.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WorkersOptions _options = options.Value;

    private readonly ResiliencePipeline<SendResult> _hitches = new ResiliencePipelineBuilder<SendResult> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<SendResult>
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = Patience,
            // Where the platform says how long, the store waits, and this sender serves others meanwhile.
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is SendResult.Later { After: null }),
        })
        .Build();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new ClaimLoop<OutgoingReply>(
        () => outbox.ClaimAsync(_options.SendLease, CancellationToken.None),
        SendAsync,
        reply => outbox.HoldAsync(reply, _options.Poll, CancellationToken.None),
        nudges.Outbox,
        _options.Poll,
        time,
        log)
    {
        Complaints = complaints,
        Alive = gate.Alive,
    }.RunAsync(_options.Sends, stoppingToken);

    private async Task SendAsync(OutgoingReply reply, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            await outbox.HoldAsync(reply, TimeSpan.Zero, CancellationToken.None);
        }
        else if (channels.Find(reply.Address.Channel) is not { } channel)
        {
            await BuryAsync(reply, $"the channel '{reply.Address.Channel}' is off");
        }
        else if (await gate.HoldAsync(reply) is { } wait)
        {
            await outbox.HoldAsync(reply, wait, CancellationToken.None);
        }
        else if (reply.MaybeSent && !channel.RepeatsAreHarmless && await WasSentAsync(channel, reply, stopping))
        {
            await outbox.SentAsync(reply, CancellationToken.None);
        }
        else if (await outbox.AttemptedAsync(reply, CancellationToken.None))
        {
            await NoteAsync(reply, await TryAsync(channel, reply, stopping));
        }
    }

    /// <summary>Looks up a reply whose sending was interrupted. Where the platform cannot be asked it goes out once more, and that is said.</summary>
    private async Task<bool> WasSentAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        switch (await channel.WasSentAsync(reply.Address, reply.Reply, stopping))
        {
            case true:
                log.FoundSent(reply.Reply.Id, reply.Address.Id);
                return true;
            case null:
                SayMaybeRepeated(channel, reply);
                return false;
            default:
                return false;
        }
    }

    private void SayMaybeRepeated(IChannel channel, OutgoingReply reply)
    {
        Measures.MaybeRepeated.Add(1, Measures.Tag("channel", channel.Name));
        log.MaybeRepeated(reply.Reply.Id, reply.Address.Id);
    }

    private async Task<SendResult> TryAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        try
        {
            // Stopping ends the pauses, never a request on its way: its outcome would stay unknown.
            return await _hitches.ExecuteAsync(
                async _ =>
                {
                    var result = await gate.SendAsync(channel, reply, CancellationToken.None);
                    if (result is SendResult.Later { IsUnsure: true })
                    {
                        SayMaybeRepeated(channel, reply);
                    }

                    return result;
                },
                stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new SendResult.Later("the program is stopping", TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            log.SendFailed(reply.Reply.Id, reply.Address.Id, failure);
            return new SendResult.Later(failure.GetType().Name);
        }
    }

    private async Task NoteAsync(OutgoingReply reply, SendResult result)
    {
        switch (result)
        {
            case SendResult.Sent:
                await outbox.SentAsync(reply, CancellationToken.None);
                break;
            case SendResult.Refused(var reason):
                await BuryAsync(reply, reason);
                break;
            case SendResult.Later(var reason, _) when reply.Attempt >= _options.SendAttempts:
                await BuryAsync(reply, $"{reason}, {reply.Attempt} times");
                break;
            case SendResult.Later(var reason, var after):
                log.SendPostponed(reply.Reply.Id, reply.Address.Id, reason);
                await outbox.PostponeAsync(reply, Backoff.After(reply.Attempt, after), CancellationToken.None);
                break;
        }
    }

    private async Task BuryAsync(OutgoingReply reply, string reason)
    {
        Measures.DeadLetters.Add(1, Measures.Tag("kind", "reply"));
        log.ReplyBuried(reply.Reply.Id, reply.Address.Id, reason);
        await outbox.BuryAsync(reply, reason, CancellationToken.None);
    }
}
