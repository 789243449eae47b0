using BackendArchitect.Channels.WebChat;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Web chat transcripts in Redis: a list of lines, and the number of each by its id.</summary>
internal sealed class RedisTranscript(RedisConnection redis, RedisLimits limits) : ITranscript
{
    /// <summary>Stands among the ids for the conversation itself, so that one without lines exists too.</summary>
    private const string Opened = "";

    public Task CreateAsync(string conversation, CancellationToken cancellation) => redis.AskAsync(async database =>
    {
        var ids = RedisKeys.Of(conversation).LineIds;
        await database.HashSetAsync(ids, Opened, 0, When.NotExists);
        return await database.KeyExpireAsync(ids, limits.Quiet);
    });

    public Task<bool> ExistsAsync(string conversation, CancellationToken cancellation) =>
        redis.AskAsync(database => database.KeyExistsAsync(RedisKeys.Of(conversation).LineIds));

    public async Task<long> AppendAsync(string conversation, string activityId, string activityJson, CancellationToken cancellation)
    {
        var keys = RedisKeys.Of(conversation);
        var number = await redis.RunAsync(
            RedisScript.Line, [keys.Lines, keys.LineIds], [activityId, activityJson, RedisLimits.Milliseconds(limits.Quiet)]);
        return (long)number[0];
    }

    public async Task<IReadOnlyList<(long Watermark, string Json)>> SinceAsync(string conversation, long watermark, CancellationToken cancellation)
    {
        var lines = await redis.AskAsync(database => database.ListRangeAsync(RedisKeys.Of(conversation).Lines, watermark));
        if (lines.Length == 0 && watermark > 0 && watermark > await redis.AskAsync(database => database.ListLengthAsync(RedisKeys.Of(conversation).Lines)))
        {
            // A reader who is ahead of the last line read one that was forgotten since: it begins anew.
            return await SinceAsync(conversation, 0, cancellation);
        }

        return [.. lines.Select((line, place) => (watermark + place + 1, (string)line!))];
    }
}
