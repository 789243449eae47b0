using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BackendArchitect.Channels;

/// <summary>What was learnt lately. When it grows too large all is forgotten, to be learnt anew.</summary>
/// <param name="most">Entries kept, give or take what several threads add at once.</param>
/// <remarks>Counts for itself: a concurrent dictionary stops all its users to be counted.</remarks>
public sealed class ShortMemory<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();
    private int _count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _known.TryGetValue(key, out value);

    /// <summary>Learns it unless something is known already.</summary>
    public void Add(TKey key, TValue value)
    {
        if (_known.TryAdd(key, value) && Interlocked.Increment(ref _count) > most)
        {
            Interlocked.Exchange(ref _count, 0);
            _known.Clear();
        }
    }

    /// <summary>Learns it, whatever was known.</summary>
    public void Put(TKey key, TValue value)
    {
        Add(key, value);
        _known[key] = value;
    }
}
