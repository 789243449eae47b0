using System.Threading.Channels;

namespace BackendArchitect.Host.Workers;

/// <summary>Wakes a sleeping worker. Never blocks; a nudge too many is dropped, for a worker that is awake looks again by itself.</summary>
public sealed class Nudge
{
    private const int Pending = 64;

    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(Pending) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _nudges.Writer.TryWrite(true);

    /// <summary>Returns at the next nudge, to one of those who wait.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellation) => await _nudges.Reader.ReadAsync(cancellation);
}
