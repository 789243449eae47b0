namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Forgets dead letters that are kept long enough; everything else carries its own end.</summary>
internal sealed class RedisCleaning(RedisConnection redis, RedisLimits limits) : ICleaning
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = redis.Now - RedisLimits.Milliseconds(limits.Dead);
        var trimmed = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Shards).Select(shard =>
            redis.AskAsync(database => database.ExecuteAsync("XTRIM", RedisKeys.Dead(shard), "MINID", before))));
        return trimmed.Sum(count => (int)count);
    }
}
