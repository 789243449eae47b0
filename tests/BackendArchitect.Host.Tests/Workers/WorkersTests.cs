using System.Collections.Concurrent;
using System.Net;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Workers;

public sealed class WorkersTests : IAsyncLifetime
{
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task A_message_that_breaks_the_turn_is_given_up_said_so_and_the_next_is_answered()
    {
        await using var bot = new TestBot(BreaksOn("bad"), ("BotFramework:AllowUnauthenticated", "true"), ("Workers:TurnAttempts", "1"));
        var client = bot.CreateClient();

        await client.DeliverAsync(Message(_connector.Url, "m1", "bad"));
        await _connector.MessagesAsync(1);
        await client.DeliverAsync(Message(_connector.Url, "m2", "good"));

        Assert.Equal(["m1-failed", "m2-1"], (await _connector.MessagesAsync(2)).Select(sent => sent.Id));
        var dead = Assert.Single(await bot.Services.GetRequiredService<IRecords>().DeadLettersAsync(default));
        Assert.Contains("broken on purpose", dead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_breaks_once_is_run_again()
    {
        var runs = 0;
        await using var bot = new TestBot(
            (state, messages) => Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException("first time") : TestBot.Echo(state, messages),
            ("BotFramework:AllowUnauthenticated", "true"),
            ("Workers:PollSeconds", "1"));

        await bot.CreateClient().DeliverAsync(Message(_connector.Url, "m1", "hi"));

        Assert.Equal("m1-1", Assert.Single(await _connector.MessagesAsync(1)).Id);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Conversations_run_beside_each_other_and_one_conversation_never_twice_at_once()
    {
        var running = new ConcurrentDictionary<string, int>();
        var together = 0;
        var overlaps = 0;
        var most = 0;
        await using var bot = new TestBot(
            (state, messages) =>
            {
                overlaps += running.AddOrUpdate(messages[0].Conversation.Id, 1, (_, _) => 2) == 2 ? 1 : 0;
                most = Math.Max(most, Interlocked.Increment(ref together));
                SpinWait.SpinUntil(() => false, 100);
                Interlocked.Decrement(ref together);
                running.TryRemove(messages[0].Conversation.Id, out _);
                return TestBot.Echo(state, messages);
            },
            ("BotFramework:AllowUnauthenticated", "true"),
            ("Workers:Turns", "4"));
        var client = bot.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.DeliverAsync(Message(_connector.Url, $"m{number}", "hi", $"a:{number % 5}"))));

        Assert.Equal(20, (await _connector.MessagesAsync(20)).DistinctBy(sent => sent.Id).Count());
        Assert.Equal(0, overlaps);
        Assert.True(most > 1, "nothing ran beside anything");
    }

    [Fact]
    public async Task Answers_carry_a_token_that_is_fetched_once()
    {
        await using var keys = await KeyServer.StartAsync();
        await using var bot = new TestBot(
            null,
            ("BotFramework:AllowUnauthenticated", "true"),
            ("BotFramework:AppId", "app"),
            ("BotFramework:AppPassword", "secret"),
            ("BotFramework:TokenUrl", keys.TokenUrl));
        var client = bot.CreateClient();

        await client.DeliverAsync(Message(_connector.Url, "m1", "one"));
        await client.DeliverAsync(Message(_connector.Url, "m2", "two"));

        Assert.All(await _connector.MessagesAsync(2), sent => Assert.Equal("Bearer outbound-token", sent.Authorization));
        Assert.Equal(1, keys.TokensGiven);
    }

    [Fact]
    public async Task What_waits_when_it_stops_is_answered_when_it_starts_again()
    {
        _connector.Failures.Enqueue((HttpStatusCode.ServiceUnavailable, "3"));
        var folder = Directory.CreateTempSubdirectory("ba-stop-").FullName;
        var path = Path.Combine(folder, "bot.db");
        await using (var first = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"), ("Store:Path", path)))
        {
            await first.CreateClient().DeliverAsync(Message(_connector.Url, "m1", "hi"));
            await Task.Delay(500);
        }

        await using var second = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"), ("Store:Path", path));
        second.CreateClient();

        Assert.Equal("m1-1", Assert.Single(await _connector.MessagesAsync(1)).Id);
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task While_turns_burn_every_processor_messages_are_still_taken_at_once()
    {
        using var over = new CancellationTokenSource();
        await using var bot = new TestBot(
            (state, messages) =>
            {
                SpinWait.SpinUntil(() => over.IsCancellationRequested, 5000);
                return TestBot.Echo(state, messages);
            },
            ("BotFramework:AllowUnauthenticated", "true"));
        var client = bot.CreateClient();
        await Task.WhenAll(Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(number => client.DeliverAsync(Message(_connector.Url, $"m{number}", "hi", $"a:{number}"))));

        var began = TimeProvider.System.GetTimestamp();
        for (var number = 0; number < 10; number++)
        {
            await client.DeliverAsync(Message(_connector.Url, $"n{number}", "hi", $"b:{number}"));
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds / 10, 0, 300);
        await over.CancelAsync();
    }

    private static Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome> BreaksOn(string word) => (state, messages) =>
        messages.Any(message => message.Text == word) ? throw new InvalidOperationException("broken on purpose") : TestBot.Echo(state, messages);
}
