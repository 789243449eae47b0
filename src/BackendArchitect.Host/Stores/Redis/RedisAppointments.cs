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

    /// <summary>Appointments of each shard that are looked at; few, for more are not woken at once.</summary>
    private const int InSight = 4;

    private static readonly long Day = RedisLimits.Milliseconds(TimeSpan.FromDays(1));

    /// <summary>How the names of all appointments of a place begin.</summary>
    public static string Begin(string place) => $"{place}{Between}";

    /// <summary>Changes as the script that ends a turn wants them.</summary>
    public static IEnumerable<RedisValue> Written(RedisKeys keys, LogbookChange change) => change.Appointments.SelectMany(item => new RedisValue[]
    {
        $"{ConversationAddress.HomeOf(keys.Id)}{Between}{item.Name}",
        item.Message is { } message ? TimeOf(message.At, message.Conversation.Id) : RedisValue.EmptyString,
        item.Message is { } json ? RedisText.Pack(JsonSerializer.SerializeToUtf8Bytes(json, ConversationJson.Default.InboundMessage)) : RedisValue.EmptyString,
    });

    /// <param name="atMost">Most conversations at work at a time, over all replicas.</param>
    /// <returns>The shards in which something came, one entry each time.</returns>
    public static async Task<IReadOnlyList<int>> WakeAsync(RedisConnection redis, int atMost)
    {
        var now = redis.Now;
        var due = await AllAsync(shard => redis.AskAsync(database => database.SortedSetRangeByScoreWithScoresAsync(RedisKeys.Due(shard), stop: now, take: InSight)));
        if (due.All(some => some.Length == 0))
        {
            return [];
        }

        var busy = await AllAsync(shard => redis.AskAsync(database => database.SortedSetLengthAsync(RedisKeys.Ready(shard))));
        var some = due.SelectMany((entries, shard) => entries.Select(entry => (Shard: shard, Name: entry.Element, At: entry.Score)))
            .OrderBy(item => item.At).Take(Math.Max(1, atMost - (int)busy.Sum())).ToArray();
        var come = await Task.WhenAll(some.Select(item => ComeAsync(redis, item.Shard, item.Name, item.At, now)));
        return [.. some.Zip(come).Where(pair => pair.Second).Select(pair => pair.First.Shard)];
    }

    private static Task<T[]> AllAsync<T>(Func<int, Task<T>> ask) => Task.WhenAll(Enumerable.Range(0, RedisKeys.Shards).Select(ask));

    /// <summary>Its time, and a fraction of a millisecond by its place: of those due at once, the order has nothing to do with whose they are.</summary>
    private static double TimeOf(DateTimeOffset at, string place) => at.ToUnixTimeMilliseconds() + ((RedisKeys.HashOf(place) & 0xFFF) / 4096.0);

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
