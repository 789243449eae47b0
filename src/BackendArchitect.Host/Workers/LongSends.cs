using System.Collections.Concurrent;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Workers;

/// <summary>Renews the leases of replies whose sending takes long. The lease can be short, so that what a dead process was sending is soon taken up, and an ordinary sending costs the store nothing.</summary>
/// <param name="lease">A third of it passes before the first renewal; after four of them the sending counts as hung and its lease runs out.</param>
internal sealed class LongSends(IOutbox outbox, TimeSpan lease, TimeProvider time, ILogger log)
{
    private const int Leases = 4;
    private readonly ConcurrentDictionary<UnderWay, bool> _all = new();

    private TimeSpan Interval => lease / 3;

    /// <summary>When the last renewal may be, so that the lease is over after so many.</summary>
    private TimeSpan Last => lease * (Leases - 1);

    private TimeSpan AgeOf(long began) => time.GetElapsedTime(began);

    /// <summary>A sending begins. Once what is given back is disposed nothing is renewed any more, and the outcome can be noted.</summary>
    public IAsyncDisposable Begin(OutgoingReply reply)
    {
        var send = new UnderWay(this, reply, time.GetTimestamp());
        _all[send] = true;
        return send;
    }

    public async Task RunAsync(CancellationToken over)
    {
        using var looking = new PeriodicTimer(lease / 30, time);
        try
        {
            while (await looking.WaitForNextTickAsync(over))
            {
                foreach (var (send, _) in _all)
                {
                    send.Look();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing is being sent any more.
        }
    }

    private async Task RenewAsync(OutgoingReply reply)
    {
        try
        {
            await outbox.RenewAsync(reply, lease, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // Tried once more before the lease is over.
            log.WorkerFailed(failure);
        }
    }

    private sealed class UnderWay(LongSends all, OutgoingReply reply, long began) : IAsyncDisposable
    {
        private readonly Lock _gate = new();
        private Task _renewing = Task.CompletedTask;
        private TimeSpan _next = all.Interval;
        private bool _over;

        public void Look()
        {
            var age = all.AgeOf(began);
            lock (_gate)
            {
                if (!_over && _renewing.IsCompleted && age >= _next && age <= all.Last)
                {
                    _next = age + all.Interval;
                    _renewing = all.RenewAsync(reply);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            all._all.TryRemove(this, out _);
            Task last;
            lock (_gate)
            {
                _over = true;
                last = _renewing;
            }

            // A renewal that overtook the note of the outcome would undo the wait noted there.
            await last;
        }
    }
}
