using BackendArchitect.Host.Workers;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Keeps the connection alive while the program runs, hears the other replicas, and gives back at the end what was claimed and not begun.</summary>
internal sealed class RedisKeeper(RedisConnection redis, RedisClaims claims, RedisOutbox outbox, RedisCheck check, Nudges nudges) : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    /// <summary>How long the state of a conversation that rests stays in memory, once to twice. Unit: pulses.</summary>
    private const int Remembered = 30;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        redis.Opened = ListenAsync;
        await check.RunAsync();
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await GiveBackAsync();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulse = new PeriodicTimer(Pulse);
        for (var beats = 1; await pulse.WaitForNextTickAsync(stoppingToken); beats++)
        {
            await redis.CheckAsync();
            if (beats % Remembered == 0)
            {
                claims.States.Age();
            }
        }
    }

    /// <summary>What others left for whoever has the time.</summary>
    private Task ListenAsync(ConnectionMultiplexer multiplexer) => multiplexer.GetSubscriber().SubscribeAsync(RedisRounds.Channel, (_, told) =>
    {
        if (claims.Rounds.Hear(told!))
        {
            nudges.Inbox.Wake();
        }
        else if (outbox.Rounds.Hear(told!))
        {
            nudges.Outbox.Wake();
        }
    });

    /// <summary>The workers have ended before this: another replica goes on at once, instead of when the leases end.</summary>
    private async Task GiveBackAsync()
    {
        try
        {
            await claims.GiveBackAsync();
            await outbox.GiveBackAsync();
        }
        catch (StoreUnavailableException)
        {
            // Then the leases end.
        }
    }
}
