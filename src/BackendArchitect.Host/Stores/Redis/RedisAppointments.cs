using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Appointments in Redis: a sorted set by time, and the messages they become.</summary>
internal static class RedisAppointments
{
    /// <summary>Between the place and the name of an appointment; no id holds one.</summary>
    private const char Between = '\n';

    private static readonly long Day = RedisLimits.Milliseconds(TimeSpan.FromDays(1));

    /// <summary>Changes as the script that ends a turn wants them.</summary>
    public static IEnumerable<RedisValue> Written(RedisKeys keys, LogbookChange change) => change.Appointments.SelectMany(item => new RedisValue[]
    {
        $"{ConversationAddress.HomeOf(keys.Id)}{Between}{item.Name}",
        item.Message is { } message ? message.At.ToUnixTimeMilliseconds() : RedisValue.EmptyString,
        item.Message is { } json ? RedisText.Pack(JsonSerializer.SerializeToUtf8Bytes(json, ConversationJson.Default.InboundMessage)) : RedisValue.EmptyString,
    });

    /// <returns>The shards in which something came, one entry each time.</returns>
    public static async Task<IReadOnlyList<int>> WakeAsync(RedisConnection redis, int atMost)
    {
        var now = redis.Now;
        // Replicas begin at different shards, so that they share a flood instead of racing for it.
        var first = Environment.ProcessId % RedisKeys.Shards;
        var shards = Enumerable.Range(0, RedisKeys.Shards).Select(at => (first + at) % RedisKeys.Shards).ToArray();
        var due = await Task.WhenAll(shards.Select(shard => redis.AskAsync(database => database.SortedSetRangeByScoreWithScoresAsync(RedisKeys.Due(shard), stop: now, take: atMost))));
        var some = shards.Zip(due).SelectMany(pair => pair.Second.Select(entry => (Shard: pair.First, Name: entry.Element, At: entry.Score))).Take(atMost).ToArray();
        var come = await Task.WhenAll(some.Select(item => ComeAsync(redis, item.Shard, item.Name, item.At, now)));
        return [.. some.Zip(come).Where(pair => pair.Second).Select(pair => pair.First.Shard)];
    }

    private static async Task<bool> ComeAsync(RedisConnection redis, int shard, RedisValue name, double at, long now)
    {
        var kept = await redis.AskAsync(database => database.HashGetAsync(RedisKeys.Dues(shard), name));
        if (kept.IsNull)
        {
            return false;
        }

        var waiting = JsonSerializer.Deserialize(RedisText.Unpack(kept!).Span, ConversationJson.Default.InboundMessage)!;
        var message = LogbookChange.Come(waiting, DateTimeOffset.FromUnixTimeMilliseconds(now));
        var keys = RedisKeys.Of(message.Conversation.Id);
        var done = await redis.RunAsync(
            RedisScript.Wake,
            [RedisKeys.Due(shard), RedisKeys.Dues(shard), keys.Seen(message.Id), keys.Inbox, RedisKeys.Ready(shard)],
            [name, at, now, Day, keys.Id, JsonSerializer.SerializeToUtf8Bytes(message, ConversationJson.Default.InboundMessage)]);
        return done[0] == 1;
    }
}
