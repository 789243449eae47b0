using System.Threading.Channels;

namespace BackendArchitect.Host.Workers;

/// <summary>Wakes a sleeping worker. Never blocks; a nudge too many is dropped, for a worker that is awake looks again by itself.</summary>
public sealed class Nudge
{
    private const int Pending = 64;

    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(Pending) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _nudges.Writer.TryWrite(true);

    /// <summary>Returns at the next nudge, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            await _nudges.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over: look again.
        }
    }
}
