namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Counts in Redis, one for all replicas.</summary>
internal sealed class RedisCounters(RedisConnection redis) : ICounters
{
    public async Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation) =>
        (long)(await redis.RunAsync(RedisScript.Place, [RedisKeys.Named(name).Counted], [item, RedisLimits.Milliseconds(keep), redis.Now]))[0];
}
