using System.Text;
using BackendArchitect.Conversation.Messages;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Puts other words in place of those kept under one id, each text unless it has changed meanwhile; then once more.</summary>
internal sealed class RedisRewriting(RedisConnection redis, RedisClaims claims, RedisDeadLetters dead, Func<string, string> rewrite)
{
    private const int Tries = 10;

    public async Task<int> RunAsync(string id, bool state, bool logbook)
    {
        var keys = RedisKeys.Of(id);
        var changed = state ? await AgainAsync(() => StateAsync(keys)) : 0;
        changed += await AgainAsync(() => ListAsync(keys.Inbox));
        changed += await AgainAsync(() => ListAsync(keys.Outbox));
        changed += await AgainAsync(() => ListAsync(keys.Lines));
        changed += await dead.RewriteAsync(id, rewrite);
        if (logbook && ConversationAddress.HomeOf(id) == id)
        {
            changed += await AgainAsync(() => LogbookAsync(keys));
            await AppointmentsAsync(keys);
        }

        return changed;
    }

    /// <param name="once">How many were changed, or null when somebody else wrote meanwhile.</param>
    private static async Task<int> AgainAsync(Func<Task<int?>> once)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await once() is { } changed)
            {
                return changed;
            }
        }

        throw new StoreUnavailableException("What is to be rewritten changes faster than it can be read; it is tried again.");
    }

    private async Task<int?> StateAsync(RedisKeys keys)
    {
        var kept = await redis.AskAsync(database => database.HashGetAsync(keys.Conversation, "state"));
        if (kept.IsNullOrEmpty || Changed(kept) is not { } other)
        {
            return 0;
        }

        var done = await redis.RunAsync(RedisScript.Reword, [keys.Conversation, RedisKeys.Ready(keys.Shard)], [keys.Id, kept, other, redis.Now]);
        claims.Rounds.Offer(keys.Shard);
        return done[0] == 1 ? 1 : null;
    }

    private async Task<int?> ListAsync(RedisKey list)
    {
        var lines = await redis.AskAsync(database => database.ListRangeAsync(list));
        var changes = lines.Select((line, place) => (Place: place, Old: line, New: Changed(line))).Where(change => change.New is not null).ToList();
        if (changes.Count == 0)
        {
            return 0;
        }

        var done = await redis.RunAsync(RedisScript.RewordList, [list], [.. changes.SelectMany(change => new RedisValue[] { change.Place, change.Old, change.New! })]);
        return done[0] == 1 ? changes.Count : null;
    }

    private async Task<int?> LogbookAsync(RedisKeys keys)
    {
        var kept = await redis.AskAsync(database => database.HashGetAsync(keys.Logbook, ["version", "json"]));
        if (kept[1].IsNullOrEmpty || Changed(kept[1]) is not { } other)
        {
            return 0;
        }

        var done = await redis.RunAsync(RedisScript.RewordLogbook, [keys.Logbook], [kept[0], Logbooks.Next((long)kept[0], redis.Now), other]);
        return done[0] == 1 ? 1 : null;
    }

    /// <summary>An appointment that was one person's goes; in the others only words change.</summary>
    private async Task AppointmentsAsync(RedisKeys keys)
    {
        var dues = RedisKeys.Dues(keys.Shard);
        var all = await redis.AskAsync(database => database.HashGetAllAsync(dues));
        var begin = RedisAppointments.Begin(keys.Id);
        foreach (var entry in all.Where(entry => ((string)entry.Name!).StartsWith(begin, StringComparison.Ordinal)))
        {
            if (rewrite(((string)entry.Name!)[begin.Length..]).Length == 0)
            {
                await redis.AskAsync(database => database.SortedSetRemoveAsync(RedisKeys.Due(keys.Shard), entry.Name));
                await redis.AskAsync(database => database.HashDeleteAsync(dues, entry.Name));
            }
            else if (Changed(entry.Value) is { } other)
            {
                await redis.AskAsync(database => database.HashSetAsync(dues, entry.Name, other));
            }
        }
    }

    /// <returns>Null: it stays as it is.</returns>
    private byte[]? Changed(RedisValue kept)
    {
        var text = Encoding.UTF8.GetString(RedisText.Unpack(kept!).Span);
        var other = rewrite(text);
        // What is kept as it is, as messages are, stays so.
        return other == text ? null : ((byte[])kept!)[0] == 1 ? RedisText.Pack(other) : Encoding.UTF8.GetBytes(other);
    }
}
