using System.Diagnostics;
using System.Globalization;
using System.Net;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Replicas;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.Endpoints;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Chaos;

/// <summary>What happens when Redis is full, and when another takes its place.</summary>
[Collection("alone")]
public sealed class RedisTroubleTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-trouble-").FullName;
    private readonly Ledger _ledger = new();
    private RedisServer _redis = null!;
    private FakePlatforms _world = null!;
    private ReplicaProcess? _program;

    public async Task InitializeAsync()
    {
        _redis = new RedisServer(Path.Combine(_folder, "one"));
        _world = await FakePlatforms.StartAsync(new Faults(1) { On = false }, _ledger);
    }

    public async Task DisposeAsync()
    {
        _program?.Dispose();
        _redis.Dispose();
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [NeedsFact("redis-server")]
    public async Task A_full_Redis_is_answered_with_503_and_one_line_and_all_goes_on_when_there_is_memory_again()
    {
        await _redis.StartAsync();
        using var client = await ServeAsync(_redis.Endpoint);
        await SayAsync(client, 1, HttpStatusCode.OK);
        await AnsweredAsync(1);

        await _redis.AskAsync("CONFIG SET maxmemory 1");
        for (var number = 2; number < 52; number++)
        {
            await SayAsync(client, number, HttpStatusCode.ServiceUnavailable);
        }

        var said = _program!.Errors.ToList();
        await _redis.AskAsync("CONFIG SET maxmemory 0");
        await SayAsync(client, 52, HttpStatusCode.OK);
        await AnsweredAsync(2);

        output.WriteLine(string.Join('\n', said));
        Assert.Single(said, line => line.Contains("is full", StringComparison.Ordinal));
        Assert.Single(said);
    }

    [NeedsFact("redis-server")]
    public async Task A_replica_that_takes_over_from_its_primary_is_found_and_no_conversation_is_forgotten()
    {
        await _redis.StartAsync();
        using var second = new RedisServer(Path.Combine(_folder, "two"));
        await second.StartAsync("--replicaof", "127.0.0.1", _redis.Port.ToString(CultureInfo.InvariantCulture));
        await WaitAsync(async () => (await second.AskAsync("INFO replication")).Contains("master_link_status:up", StringComparison.Ordinal));
        using var client = await ServeAsync($"{_redis.Endpoint},{second.Endpoint}");
        for (var number = 1; number <= 30; number++)
        {
            await SayAsync(client, number, HttpStatusCode.OK);
        }

        await AnsweredAsync(30);
        await Task.Delay(500);
        await _redis.KillAsync();
        await second.AskAsync("REPLICAOF NO ONE");
        var start = Stopwatch.GetTimestamp();
        await WaitAsync(async () => await StatusAsync(client, 31) == HttpStatusCode.OK);
        var away = Stopwatch.GetElapsedTime(start);
        for (var number = 32; number <= 60; number++)
        {
            await SayAsync(client, number, HttpStatusCode.OK);
        }

        await AnsweredAsync(60);
        var verdict = _ledger.Judge([Platform.Teams], deadLetters: 0);
        output.WriteLine($"taken again {away.TotalSeconds:0.0} s after the promotion\n{verdict}");
        Assert.True(verdict is { Lost: 0, OutOfOrder: 0, Miscounted: 0 }, verdict.ToString());
    }

    private async Task<HttpClient> ServeAsync(string redis)
    {
        _program = new ReplicaProcess(
            HostProcess.FreeAddress(), _folder, null, [$"--Store:Redis={redis}", "--BotFramework:AllowUnauthenticated=true", "--Workers:PollSeconds=1", "--Logging:LogLevel:Default=Warning"]);
        _program.Start();
        await _program.ReadyAsync();
        return new HttpClient { BaseAddress = _program.Address };
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, int number)
    {
        using var answer = await client.DeliverAsync(Activities.Message(
            _world.ServiceUrl, string.Create(CultureInfo.InvariantCulture, $"m{number}"), EchoTurn.Question(0, number), FakeTeams.Conversation(0)));
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            _ledger.NoteTaken(0, number);
        }

        return answer.StatusCode;
    }

    private async Task SayAsync(HttpClient client, int number, HttpStatusCode expected) => Assert.Equal(expected, await StatusAsync(client, number));

    private Task AnsweredAsync(int taken) => WaitAsync(() => Task.FromResult(_ledger.Taken == taken && _ledger.Unanswered == 0));

    /// <summary>Waits until it is so, at most a minute.</summary>
    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "It did not come within a minute.");
            await Task.Delay(100);
        }
    }
}
