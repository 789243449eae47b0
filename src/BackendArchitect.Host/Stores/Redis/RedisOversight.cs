using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>The look from above into Redis.</summary>
internal sealed class RedisOversight(RedisConnection redis, RedisRecords records, RedisClaims claims, RedisOutbox outbox) : IOversight
{
    private static readonly IEnumerable<int> Shards = Enumerable.Range(0, RedisKeys.Shards);

    public async Task<StoreFigures> FiguresAsync(CancellationToken cancellation)
    {
        var messages = CountAsync(RedisKeys.Ready, keys => keys.Inbox);
        var replies = CountAsync(RedisKeys.Sending, keys => keys.Outbox);
        var dead = await Task.WhenAll(Shards.Select(shard => redis.AskAsync(database => database.ExecuteAsync("XLEN", RedisKeys.Dead(shard)))));
        var due = await Task.WhenAll(Shards.Select(shard => redis.AskAsync(database => database.SortedSetLengthAsync(RedisKeys.Due(shard), max: redis.Now))));
        return new StoreFigures(await messages, await replies, dead.Sum(count => (long)count)) { Due = due.Sum() };
    }

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken cancellation) => records.DeadLettersAsync(atMost);

    public async Task<bool> ReviveAsync(string id, CancellationToken cancellation)
    {
        if (RedisLetter.Place(id) is not { } place)
        {
            return false;
        }

        var found = (RedisResult[])await redis.AskAsync(database => database.ExecuteAsync("XRANGE", RedisKeys.Dead(place.Shard), place.Entry, place.Entry));
        return found is [var letter] && await ReviveAsync(place.Entry, RedisLetter.Read(place.Shard, letter));
    }

    public Task<IReadOnlyList<string>> RecordsAsync(string kind, int atMost, CancellationToken cancellation) => records.ListAsync(kind, atMost);

    private async Task<bool> ReviveAsync(string entry, DeadLetter letter)
    {
        var keys = RedisKeys.Of(letter.Conversation);
        (RedisKey List, RedisKey Set, RedisRounds Rounds)? back = letter.Kind switch
        {
            "message" => (keys.Inbox, RedisKeys.Ready(keys.Shard), claims.Rounds),
            "reply" => (keys.Outbox, RedisKeys.Sending(keys.Shard), outbox.Rounds),
            _ => null,
        };
        if (back is not { } to)
        {
            return false;
        }

        var revived = await redis.RunAsync(
            RedisScript.Revive, [RedisKeys.Dead(keys.Shard), to.List, to.Set], [entry, keys.Id, letter.Json, redis.Now]);
        to.Rounds.Offer(keys.Shard);
        return revived[0] == 1;
    }

    /// <summary>Who waits is few; how much each has is asked of those alone.</summary>
    private async Task<long> CountAsync(Func<int, RedisKey> set, Func<RedisKeys, RedisKey> list)
    {
        var waiting = await Task.WhenAll(Shards.Select(shard => redis.AskAsync(database => database.SortedSetRangeByRankAsync(set(shard)))));
        var lengths = await Task.WhenAll(waiting.SelectMany((names, shard) =>
            names.Select(name => redis.AskAsync(database => database.ListLengthAsync(list(new RedisKeys(shard, name!)))))));
        return lengths.Sum();
    }
}
