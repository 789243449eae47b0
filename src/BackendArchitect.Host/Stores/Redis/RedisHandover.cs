using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>What this process has claimed in passing and nobody works on yet. Counts what is held, so that no more is claimed in passing than can be worked on.</summary>
/// <param name="room">Most that is held before claiming in passing ends.</param>
/// <param name="nudge">Wakes whoever takes from here.</param>
internal sealed class RedisHandover<T>(int room, Nudge nudge)
{
    private readonly ConcurrentQueue<T> _waiting = new();
    private int _held;
    private volatile bool _closed;

    public bool IsOpen => !_closed;

    /// <summary>Holds a place while it is asked whether there is something to claim; to be freed when the answer is there.</summary>
    /// <returns>False: nothing may be claimed in passing.</returns>
    public bool TryReserve()
    {
        if (_closed)
        {
            return false;
        }

        if (Interlocked.Increment(ref _held) <= room)
        {
            return true;
        }

        Free();
        return false;
    }

    public void Free() => Interlocked.Decrement(ref _held);

    /// <summary>Counts what a worker got that waited for it.</summary>
    public void Hold() => Interlocked.Increment(ref _held);

    /// <summary>Leaves what was claimed for whoever asks next.</summary>
    public void Put(T item)
    {
        Hold();
        _waiting.Enqueue(item);
        nudge.Wake();
    }

    /// <summary>What waits; it stays counted until its work is over.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item) => _waiting.TryDequeue(out item);

    /// <summary>From now on nothing is claimed in passing. What still waits can be taken and given back.</summary>
    public void Close() => _closed = true;
}
