namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Counts in Redis, one for all replicas.</summary>
internal sealed class RedisCounters(RedisConnection redis) : ICounters
{
    /// <summary>Stands among the items for the end of the count.</summary>
    private const string Over = "";

    public async Task<long> PlaceAsync(string name, string item, TimeSpan keep, CancellationToken cancellation) =>
        (long)(await redis.RunAsync(RedisScript.Place, [RedisKeys.Named(name).Counted], [item, RedisLimits.Milliseconds(keep), redis.Now]))[0];

    public async Task<IReadOnlyList<long>> AddAsync(string name, IReadOnlyList<(string Item, long Amount)> amounts, TimeSpan keep, CancellationToken cancellation)
    {
        var sums = await redis.RunAsync(
            RedisScript.Add,
            [RedisKeys.Named(name).Counted],
            [RedisLimits.Milliseconds(keep), redis.Now, .. amounts.SelectMany(amount => new StackExchange.Redis.RedisValue[] { amount.Item, amount.Amount })]);
        return [.. sums.Select(sum => (long)sum)];
    }

    public async Task<IReadOnlyList<(string Item, long Sum)>> SumsAsync(string name, CancellationToken cancellation)
    {
        var kept = (await redis.AskAsync(database => database.HashGetAllAsync(RedisKeys.Named(name).Counted))).ToDictionary(entry => (string)entry.Name!, entry => (long)entry.Value, StringComparer.Ordinal);
        return kept.TryGetValue(Over, out var over) && over > redis.Now
            ? [.. kept.Where(entry => entry.Key != Over).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value))]
            : [];
    }
}
