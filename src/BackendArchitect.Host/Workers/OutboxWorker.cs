using BackendArchitect.Channels;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using Microsoft.Extensions.Options;

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
    /// <summary>Tries after the first that are made at once, while the lease is held; what takes longer goes back to the store.</summary>
    private const int Hitches = 2;

    private readonly WorkersOptions _options = options.Value;
    private readonly LongSends _long = new(outbox, options.Value.SendLease, time, log);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var over = new CancellationTokenSource();
        var caring = _long.RunAsync(over.Token);
        var loop = new ClaimLoop<OutgoingReply>(
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
        };
        await loop.RunAsync(_options.Sends, stoppingToken);
        await over.CancelAsync();
        await caring;
    }

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
        else if (await DeliverAsync(channel, reply, stopping) is { } result)
        {
            await NoteAsync(reply, result);
        }
    }

    /// <returns>What there is to note; null when the lease was lost.</returns>
    private async Task<SendResult?> DeliverAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        await using var renewed = _long.Begin(reply);
        if (reply.MaybeSent && !channel.RepeatsAreHarmless && await EndedAsync(channel, reply, stopping) is { } end)
        {
            gate.Untried(reply);
            return end;
        }

        return await outbox.AttemptedAsync(reply, CancellationToken.None) ? await TryAsync(channel, reply, stopping) : null;
    }

    /// <summary>Looks up a reply whose earlier attempt may have reached the platform. Where the platform can never be asked it goes out once more, and that is said.</summary>
    /// <returns>What there is to note; null when it is to be sent.</returns>
    private async Task<SendResult?> EndedAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        switch (await LookUpAsync(channel, reply, stopping))
        {
            case Lookup.Found:
                log.FoundSent(reply.Reply.Id, reply.Address.Id);
                return new SendResult.Sent();
            case Lookup.NotNow(var reason, var after):
                return new SendResult.Later($"whether it was sent cannot be looked up: {reason}", after) { IsUnsure = true };
            case Lookup.Impossible:
                Measures.MaybeRepeated.Add(1, Measures.Tag("channel", channel.Name));
                log.MaybeRepeated(reply.Reply.Id, reply.Address.Id);
                return null;
            default:
                return null;
        }
    }

    private async Task<Lookup> LookUpAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        try
        {
            return await channel.WasSentAsync(reply.Address, reply.Reply, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new Lookup.NotNow("the program is stopping", TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            log.SendFailed(reply.Reply.Id, reply.Address.Id, failure);
            return new Lookup.NotNow(failure.GetType().Name);
        }
    }

    private async Task<SendResult> TryAsync(IChannel channel, OutgoingReply reply, CancellationToken stopping)
    {
        try
        {
            stopping.ThrowIfCancellationRequested();
            // Stopping ends the pauses, never a request on its way: its outcome would stay unknown.
            var result = await gate.SendAsync(channel, reply, CancellationToken.None);
            for (var hitch = 1; hitch <= Hitches && IsHitch(result); hitch++)
            {
                await Task.Delay(Backoff.AfterHitch(hitch), time, stopping);
                result = await gate.SendAsync(channel, reply, CancellationToken.None);
            }

            return result;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new SendResult.Later("the program is stopping", TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            log.SendFailed(reply.Reply.Id, reply.Address.Id, failure);
            return new SendResult.Later(failure.GetType().Name) { IsUnsure = true };
        }
    }

    /// <summary>Where the platform says how long, the store waits, and this sender serves others meanwhile. What may be sent is looked up first.</summary>
    private static bool IsHitch(SendResult result) => result is SendResult.Later { After: null, IsUnsure: false };

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
            case SendResult.Later(var reason, var after) later:
                log.SendPostponed(reply.Reply.Id, reply.Address.Id, reason);
                await outbox.PostponeAsync(reply, Backoff.After(reply.Attempt, after), later.IsUnsure, CancellationToken.None);
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
