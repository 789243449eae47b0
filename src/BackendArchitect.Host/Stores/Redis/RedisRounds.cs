using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Knows which shards are worth a visit: where something was left for later, where another process said so, and now and then all of them, for what a dead process left behind.</summary>
/// <param name="name">What the replicas call this work among each other.</param>
/// <param name="set">Name of the sorted set to look into, one a shard.</param>
internal sealed class RedisRounds(RedisConnection redis, string name, Func<int, RedisKey> set)
{
    /// <summary>Where replicas tell each other of work: its name, a colon, the shard.</summary>
    public const string Channel = "ba:nudge";

    private const int AtOnce = 32;
    private static readonly long Everywhere = (long)TimeSpan.FromSeconds(5).TotalMilliseconds;

    private readonly Lock _gate = new();
    private readonly SortedSet<int> _marked = [];
    private readonly PriorityQueue<int, long> _later = new();
    private long _swept;

    /// <summary>There is something to do in this shard now.</summary>
    public void Mark(int shard) => IsNews(shard);

    /// <summary>There is something to do in this shard now, for whoever has the time.</summary>
    public void Offer(int shard)
    {
        // Once: until it is looked at here, the others have been told.
        if (IsNews(shard))
        {
            redis.Tell(Channel, $"{name}:{shard}");
        }
    }

    /// <summary>What another replica told, when it was about this.</summary>
    public bool Hear(string told)
    {
        var mine = told.StartsWith(name, StringComparison.Ordinal) && told.Length > name.Length && told[name.Length] == ':'
            && int.TryParse(told.AsSpan(name.Length + 1), out var shard) && shard is >= 0 and < RedisKeys.Shards && IsNews(shard);
        return mine;
    }

    /// <param name="at">Time by Redis's clock.</param>
    public void MarkLater(int shard, long at)
    {
        lock (_gate)
        {
            _later.Enqueue(shard, at);
        }
    }

    /// <summary>Who has something to do now, and where. Nothing when there is no reason to look; two who ask at once get different answers.</summary>
    /// <exception cref="StoreUnavailableException">The shards are looked at again next time.</exception>
    public async Task<IReadOnlyList<RedisKeys>> VisitAsync()
    {
        var shards = Due();
        if (shards.Length == 0)
        {
            return [];
        }

        try
        {
            var now = redis.NowOrSoon;
            var found = await Task.WhenAll(shards.Select(shard => LookAsync(shard, now)));
            foreach (var (shard, names) in shards.Zip(found))
            {
                if (names.Length == AtOnce)
                {
                    Mark(shard);
                }
            }

            return [.. shards.Zip(found).SelectMany(pair => pair.Second.Select(name => new RedisKeys(pair.First, name!)))];
        }
        catch (StoreUnavailableException)
        {
            Array.ForEach(shards, Mark);
            throw;
        }
    }

    private bool IsNews(int shard)
    {
        lock (_gate)
        {
            return _marked.Add(shard);
        }
    }

    private Task<RedisValue[]> LookAsync(int shard, long now) =>
        redis.AskAsync(database => database.SortedSetRangeByScoreAsync(set(shard), stop: now, take: AtOnce));

    private int[] Due()
    {
        lock (_gate)
        {
            var now = redis.Now;
            if (now - Everywhere >= _swept)
            {
                _swept = now;
                _marked.Clear();
                return [.. Enumerable.Range(0, RedisKeys.Shards)];
            }

            while (_later.TryPeek(out var shard, out var at) && at <= now)
            {
                _later.Dequeue();
                _marked.Add(shard);
            }

            if (_marked.Count == 0)
            {
                return [];
            }

            int[] due = [.. _marked];
            _marked.Clear();
            return due;
        }
    }
}
