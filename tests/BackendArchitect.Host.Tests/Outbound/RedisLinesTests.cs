using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Stores.Redis;
using BackendArchitect.Host.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackendArchitect.Host.Tests.Outbound;

/// <summary>Two replicas on one Redis keep one pace.</summary>
public sealed class RedisLinesTests
{
    private readonly TestClock _clock = new();

    [NeedsFact("redis-server")]
    public async Task Two_replicas_together_pass_no_limit_of_Teams()
    {
        var (one, other) = await ReplicasAsync();
        var rates = PaceLimits.Of("botframework").Place;
        var waiting = new PriorityQueue<int, DateTimeOffset>(Enumerable.Range(0, 200).Select(number => (number, _clock.GetUtcNow())));
        var sent = new List<DateTimeOffset>();

        while (waiting.TryDequeue(out var number, out var due))
        {
            _clock.Advance(due - _clock.GetUtcNow());
            var wait = await (number % 2 == 0 ? one : other).AskAsync("line", rates, $"{number}");
            if (wait > TimeSpan.Zero)
            {
                waiting.Enqueue(number, due + wait);
            }
            else
            {
                sent.Add(due);
            }
        }

        // What is sent a quarter of a second late may meet what is sent in time.
        var slack = TimeSpan.FromMilliseconds(RedisConnection.Disagreement);
        Assert.All(rates.Where(rate => rate.Count < sent.Count), rate => Assert.All(
            Enumerable.Range(0, sent.Count - rate.Count),
            at => Assert.True(sent[at + rate.Count] - sent[at] >= rate.Period - slack, $"{rate.Count + 1} within {sent[at + rate.Count] - sent[at]}")));
        Assert.True(sent[^1] - sent[0] < TimeSpan.FromSeconds(105), $"{sent[^1] - sent[0]} is slower than it need be");
    }

    [NeedsFact("redis-server")]
    public async Task Silence_one_replica_is_asked_for_the_other_keeps()
    {
        var (one, other) = await ReplicasAsync();
        Rate[] rates = [new Rate(10, TimeSpan.FromSeconds(10))];
        await one.AskAsync("line", rates, "a");

        await one.CloseAsync("line", TimeSpan.FromSeconds(30));

        Assert.True(await other.AskAsync("line", rates, "b") >= TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, await other.AskAsync("another line", rates, "b"));
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(TimeSpan.Zero, await other.AskAsync("line", rates, "b"));
    }

    [NeedsFact("redis-server")]
    public async Task A_ticket_keeps_its_time_whichever_replica_asks()
    {
        var (one, other) = await ReplicasAsync();
        Rate[] rates = [new Rate(1, TimeSpan.FromSeconds(5))];
        await one.AskAsync("line", rates, "a");

        var first = await one.AskAsync("line", rates, "b");
        await one.AskAsync("line", rates, "c");
        var again = await other.AskAsync("line", rates, "b");

        Assert.Equal(first.TotalSeconds, again.TotalSeconds, tolerance: 0.25); // Where "c" stands it would be twice that.
        Assert.Equal(TimeSpan.Zero, await other.AskAsync("line", rates, "a"));
    }

    private async Task<(RedisLines One, RedisLines Other)> ReplicasAsync()
    {
        var database = await RedisServer.EmptyDatabaseAsync();
        return (await ReplicaAsync(), await ReplicaAsync());

        async Task<RedisLines> ReplicaAsync()
        {
            var connection = new RedisConnection(database, _clock, NullLogger<RedisConnection>.Instance);
            await connection.CheckAsync(); // From here on it goes by the server's clock.
            return new RedisLines(connection);
        }
    }
}
