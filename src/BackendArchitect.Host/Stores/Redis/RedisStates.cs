using System.Collections.Concurrent;
using BackendArchitect.Conversation.State;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>The states this process kept lately, as they were written: one that comes back the same to the byte need not be read.</summary>
/// <remarks>Redis alone knows what a state is: one that another replica wrote has other bytes, one that was forgotten has none.</remarks>
internal sealed class RedisStates
{
    /// <summary>States kept before those of before are let go.</summary>
    private const int Most = 1_000;

    /// <summary>What is longer is read: few of those would fill the memory. Unit: bytes.</summary>
    private const int Longest = 8 * 1024;

    private volatile ConcurrentDictionary<string, Kept> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, Kept> _old = new(StringComparer.Ordinal);
    private int _count;

    public void Keep(string conversation, byte[] packed, ConversationState state)
    {
        if (packed.Length > Longest)
        {
            return;
        }

        _young[conversation] = new Kept(packed, state);
        if (Interlocked.Increment(ref _count) > Most)
        {
            Age();
        }
    }

    /// <returns>Null: it has to be read.</returns>
    public ConversationState? Find(string conversation, RedisValue packed) =>
        (_young.TryGetValue(conversation, out var kept) || _old.TryGetValue(conversation, out kept)) && kept.Packed.AsSpan().SequenceEqual((byte[]?)packed)
            ? kept.State
            : null;

    /// <summary>Lets go what was not kept anew since the last time.</summary>
    public void Age()
    {
        Interlocked.Exchange(ref _count, 0);
        (_old, _young) = (_young, new(StringComparer.Ordinal));
    }

    private sealed record Kept(byte[] Packed, ConversationState State);
}
