using BackendArchitect.Host.Stores.Redis;
using StackExchange.Redis;

namespace BackendArchitect.Host.Outbound;

/// <summary>Lines in Redis: all replicas together keep one limit, and the silence one was asked for.</summary>
internal sealed class RedisLines(RedisConnection redis) : ILines
{
    public async Task<TimeSpan> AskAsync(string line, IReadOnlyList<Rate> rates, string ticket)
    {
        var limits = rates.SelectMany(rate => (RedisValue[])[rate.Count, (long)rate.Period.TotalMilliseconds]);
        var answer = await redis.RunAsync(
            RedisScript.Pace, Keys(line), [redis.Now, (long)Line.Remembered.TotalMilliseconds, ticket, .. limits]);
        // What waits in Redis is found a little early; then it would have to be put back once more.
        return (long)answer[0] is > 0 and var wait ? TimeSpan.FromMilliseconds(wait + RedisConnection.Disagreement) : TimeSpan.Zero;
    }

    public Task CloseAsync(string line, TimeSpan period) =>
        redis.RunAsync(RedisScript.Hush, Keys(line), [redis.Now, (long)Math.Ceiling(period.TotalMilliseconds)]);

    private static RedisKey[] Keys(string line)
    {
        var keys = RedisKeys.Named(line);
        return [$"ba:{{{keys.Shard}}}:pace:{line}", $"ba:{{{keys.Shard}}}:hush:{line}"];
    }
}
