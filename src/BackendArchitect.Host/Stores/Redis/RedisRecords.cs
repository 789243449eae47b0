using System.Text;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Records in Redis.</summary>
internal sealed class RedisRecords(RedisConnection redis, RedisLimits limits) : IRecords
{
    /// <summary>Most dead letters kept in one shard, and read at once.</summary>
    private const int MostDead = 1000;

    public async Task<string?> FindAsync(string kind, string id, CancellationToken cancellation) =>
        TextOf(await redis.AskAsync("GET", KeyOf(kind, id)));

    public async Task<string> FindOrAddAsync(string kind, string id, string fresh, CancellationToken cancellation)
    {
        var kept = await redis.AskAsync(async database =>
        {
            await database.StringSetAsync(KeyOf(kind, id), RedisText.Pack(fresh), limits.LifeOf(kind), When.NotExists);
            return await database.StringGetAsync(KeyOf(kind, id));
        });
        return TextOf(kept) ?? fresh;
    }

    public async Task PutAsync(string kind, string id, string text, CancellationToken cancellation)
    {
        var life = limits.LifeOf(kind);
        if (life is null)
        {
            // First, so that what is kept is always found; a name without a text is passed over.
            await redis.AskAsync(database => database.SortedSetAddAsync(RedisKeys.Kind(kind), id, redis.Now));
        }

        RedisValue[] forGood = [RedisText.Pack(text)];
        await redis.AskAsync("SET", KeyOf(kind, id), life is { } period ? [.. forGood, "PX", RedisLimits.Milliseconds(period)] : forGood);
    }

    /// <summary>Keeps a text of a kind that goes by itself, for so long.</summary>
    public Task PutAsync(string kind, string id, string text, TimeSpan life) =>
        redis.AskAsync(database => database.StringSetAsync(KeyOf(kind, id), RedisText.Pack(text), life));

    public async Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation)
    {
        if (limits.LifeOf(kind) is null)
        {
            await redis.AskAsync(database => database.SortedSetRemoveAsync(RedisKeys.Kind(kind), id));
        }

        return await redis.AskAsync(database => database.KeyDeleteAsync(KeyOf(kind, id)));
    }

    /// <summary>The texts of a kind of record that stays, the last written first. Of kinds that go by themselves there is no list.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string kind, int atMost)
    {
        var names = await redis.AskAsync(database => database.SortedSetRangeByRankAsync(RedisKeys.Kind(kind), 0, atMost - 1, Order.Descending));
        var texts = await Task.WhenAll(names.Select(name => redis.AskAsync(database => database.StringGetAsync(KeyOf(kind, name!)))));
        return [.. texts.Select(TextOf).OfType<string>()];
    }

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellation) => DeadLettersAsync(MostDead);

    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Shards).Select(shard =>
            redis.AskAsync(database => database.ExecuteAsync("XREVRANGE", RedisKeys.Dead(shard), "+", "-", "COUNT", Math.Min(atMost, MostDead)))));
        return [.. shards.SelectMany((letters, shard) => ((RedisResult[])letters).Select(letter => RedisLetter.Read(shard, letter))).OrderByDescending(letter => letter.At).Take(atMost)];
    }

    /// <summary>Keeps what was given up.</summary>
    /// <param name="kind">message, reply, state or logbook.</param>
    public Task BuryAsync(string kind, string conversation, byte[] what, string reason) => redis.AskAsync(database => database.ExecuteAsync(
        "XADD", RedisKeys.Dead(RedisKeys.Of(conversation).Shard), "MAXLEN", "~", MostDead, "*",
        "kind", kind, "conversation", conversation, "json", RedisText.Unpack(what).ToArray(), "reason", reason, "at", redis.Now));

    private static RedisKey KeyOf(string kind, string id) => RedisKeys.Named($"{kind}:{id}").Record;

    private static string? TextOf(RedisValue kept) => kept.IsNull ? null : Encoding.UTF8.GetString(RedisText.Unpack(kept!).Span);
}
