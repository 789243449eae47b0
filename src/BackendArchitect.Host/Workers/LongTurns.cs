using System.Collections.Concurrent;
using BackendArchitect.Channels;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>Looks after the turns that take long: their leases are renewed, and whoever waits sees that the bot is at work.</summary>
internal sealed class LongTurns(IConversationStore store, TimeSpan lease, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FirstSign = TimeSpan.FromSeconds(1);

    /// <summary>Shorter than the web chat (30 s) and Slack (2 min) show one.</summary>
    private static readonly TimeSpan NextSign = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan SignLimit = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<UnderWay, bool> _all = new();

    private TimeSpan Lease => lease;

    private TimeProvider Time => time;

    /// <summary>A turn begins; it is over when what is given back is disposed.</summary>
    public IDisposable Begin(Claim claim, IChannel? channel)
    {
        var turn = new UnderWay(claim, channel, time.GetTimestamp(), this);
        _all[turn] = true;
        return turn;
    }

    public async Task RunAsync(CancellationToken over)
    {
        using var looking = new PeriodicTimer(Look, time);
        try
        {
            while (await looking.WaitForNextTickAsync(over))
            {
                foreach (var (turn, _) in _all)
                {
                    turn.Look();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // No turn is left.
        }
    }

    private async Task RenewAsync(Claim claim)
    {
        try
        {
            await store.RenewAsync(claim, lease, CancellationToken.None);
        }
        catch (StoreUnavailableException failure)
        {
            log.WorkerFailed(failure);
        }
    }

    /// <param name="over">Ends with the turn, so that no sign outlives it.</param>
    private async Task ShowAsync(IChannel channel, Claim claim, CancellationToken over)
    {
        try
        {
            using var limit = new CancellationTokenSource(SignLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
            await channel.TypingAsync(claim.Address, either.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The answer is there.
        }
        catch (Exception failure)
        {
            log.TypingFailed(claim.Address.Id, failure.Message);
        }
    }

    private sealed class UnderWay(Claim claim, IChannel? channel, long began, LongTurns all) : IDisposable
    {
        private readonly CancellationTokenSource _over = new();
        private TimeSpan _sign = FirstSign;
        private TimeSpan _renewal = all.Lease / 3;

        public void Look()
        {
            var age = all.Time.GetElapsedTime(began);
            if (age >= _renewal)
            {
                _renewal = age + (all.Lease / 3);
                _ = all.RenewAsync(claim);
            }

            if (age >= _sign && channel is not null)
            {
                _sign = age + NextSign;
                _ = all.ShowAsync(channel, claim, _over.Token);
            }
        }

        public void Dispose()
        {
            all._all.TryRemove(this, out _);
            // Not disposed: somebody may be about to show a sign, and without a timer there is nothing to let go.
            _over.Cancel();
        }
    }
}
