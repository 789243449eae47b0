using System.Diagnostics;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Redis;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>The connection of its own that scripts go by, and what becomes of what is asked while it breaks.</summary>
public sealed class RedisPipeTests : IAsyncLifetime
{
    private const string Key = "ba:{1}:pipe";

    private RedisServer _server = null!;
    private RedisConnection _redis = null!;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true" || RequiredProgram.Missing("redis-server") is null)
        {
            _server = await RedisServer.StartAsync();
            _redis = Open(_server.Address);
        }
    }

    public async Task DisposeAsync()
    {
        await (_redis?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [NeedsFact("redis-server")]
    public async Task Each_of_many_who_ask_at_once_gets_the_answer_to_his_own_question()
    {
        await _redis.CheckAsync();
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => _redis.AskAsync("SET", $"{Key}:{number}", number)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => Task.Run(() => _redis.AskAsync("GET", $"{Key}:{number}"))));

        Assert.True(await IsOpenAsync(_redis));
        Assert.Equal(Enumerable.Range(0, 2000), answers.Select(answer => (int)answer));
    }

    [NeedsFact("redis-server")]
    public async Task A_text_longer_than_any_buffer_comes_back_as_it_was()
    {
        await _redis.CheckAsync();
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"{number}\r\n"));

        await _redis.AskAsync("SET", Key, text);

        Assert.Equal(text, (string?)await _redis.AskAsync("GET", Key));
    }

    [NeedsFact("redis-server")]
    public async Task When_Redis_hangs_the_caller_hears_that_it_is_unknown_and_the_late_answer_is_still_heard()
    {
        await PlaceAsync(_redis, "first", null);
        var late = new TaskCompletionSource<RedisValue[]>();
        await _server.FreezeAsync();
        var start = Stopwatch.GetTimestamp();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => PlaceAsync(_redis, "second", late.SetResult));
        var waited = Stopwatch.GetElapsedTime(start);
        await _server.ThawAsync();

        Assert.InRange(waited.TotalSeconds, 1.5, 8);
        Assert.Equal(2, (await late.Task.WaitAsync(TimeSpan.FromSeconds(20)))[0]);
    }

    [NeedsFact("redis-server")]
    public async Task When_the_connection_breaks_the_scripts_go_by_the_clients_until_there_is_a_new_one()
    {
        await _redis.CheckAsync();
        var id = (await ClientsAsync(_redis)).Single(client => client.Contains("-scripts ", StringComparison.Ordinal)).Split(' ')[0]["id=".Length..];

        await _redis.AskAsync(database => database.ExecuteAsync("CLIENT", "KILL", "ID", id));
        await Task.Delay(200);
        var place = await PlaceAsync(_redis, "first", null);
        var wasOpen = await IsOpenAsync(_redis);
        await _redis.CheckAsync();

        Assert.Equal((1, false, true), ((int)place[0], wasOpen, await IsOpenAsync(_redis)));
    }

    [NeedsFact("redis-server")]
    public async Task A_Redis_that_was_killed_is_found_again_and_taught_the_scripts_it_forgot()
    {
        await PlaceAsync(_redis, "first", null);
        await _server.KillAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => PlaceAsync(_redis, "second", null));
        await _server.ResumeAsync();
        var start = Stopwatch.GetTimestamp();
        while (!await IsOpenAsync(_redis))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "There is no new connection.");
            await _redis.CheckAsync();
            await Task.Delay(100);
        }

        Assert.Equal(2, (await PlaceAsync(_redis, "second", null))[0]);
    }

    [NeedsFact("redis-server")]
    public async Task The_password_opens_it_too()
    {
        await _redis.AskAsync(database => database.ExecuteAsync("CONFIG", "SET", "requirepass", "s3cret"));

        await using var known = Open($"{_server.Address},password=s3cret");
        await using var unknown = Open($"{_server.Address},password=wrong");

        Assert.True(await IsOpenAsync(known));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PlaceAsync(unknown, "first", null));
    }

    private static RedisConnection Open(string address) => new(address, TimeProvider.System, NullLogger<RedisConnection>.Instance);

    /// <summary>A script of ours that counts who comes: the first is 1, and who comes again keeps his number.</summary>
    private static Task<RedisValue[]> PlaceAsync(RedisConnection redis, string who, Action<RedisValue[]>? late) =>
        redis.RunAsync(RedisScript.Place, [Key], [who, 60_000, 1], late);

    private static async Task<bool> IsOpenAsync(RedisConnection redis)
    {
        try
        {
            return (await ClientsAsync(redis)).Any(client => client.Contains("-scripts ", StringComparison.Ordinal));
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static async Task<string[]> ClientsAsync(RedisConnection redis) =>
        ((string)await redis.AskAsync(database => database.ExecuteAsync("CLIENT", "LIST")))!.Split('\n');
}
