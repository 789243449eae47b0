using System.Net;
using System.Text.Json.Nodes;
using BackendArchitect.Host.Tests.Endpoints;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Telemetry;

public sealed class OperationsTests
{
    [Fact]
    public async Task A_dead_message_is_shown_without_its_words_and_answered_when_it_is_tried_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        var broken = true;
        await using var bot = new TestBot(
            (state, messages) => broken ? throw new InvalidOperationException($"no {messages[0].Text}") : TestBot.Echo(state, messages),
            ("BotFramework:AllowUnauthenticated", "true"),
            ("Workers:TurnAttempts", "1"));
        var client = bot.CreateClient();
        await client.DeliverAsync(Message(connector.Url, "m1", "secret plans"));
        await connector.MessagesAsync(1);

        var shown = await client.GetStringAsync(new Uri("/ops/dead", UriKind.Relative));
        var whole = await client.GetStringAsync(new Uri("/ops/dead?content=true", UriKind.Relative));
        broken = false;
        var letter = JsonNode.Parse(shown)!.AsArray().Single()!;
        var answer = await client.PostAsync(new Uri($"/ops/dead/{letter["id"]}/retry", UriKind.Relative), null);

        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
        Assert.Contains("secret plans", whole, StringComparison.Ordinal);
        Assert.Equal(("message", "InvalidOperationException"), ((string?)letter["kind"], (string?)letter["reason"]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["m1-failed", "m1-1"], (await connector.MessagesAsync(2)).Select(sent => sent.Id));
        Assert.Equal("[]", await client.GetStringAsync(new Uri("/ops/dead", UriKind.Relative)));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_tried_again()
    {
        await using var bot = new TestBot();

        foreach (var id in (string[])["7", "x", "-1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bot.CreateClient().PostAsync(new Uri($"/ops/dead/{id}/retry", UriKind.Relative), null)).StatusCode);
        }
    }

    [Fact]
    public async Task I8_ready_says_no_while_all_workers_hang_and_yes_when_one_comes_round()
    {
        using var hanging = new ManualResetEventSlim();
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(
            (state, messages) =>
            {
                hanging.Wait(TimeSpan.FromSeconds(60));
                return TestBot.Echo(state, messages);
            },
            ("BotFramework:AllowUnauthenticated", "true"),
            ("Workers:Turns", "1"),
            ("Workers:PollSeconds", "1"),
            ("Telemetry:StuckSeconds", "5"));
        var client = bot.CreateClient();

        await client.DeliverAsync(Message(connector.Url, "m1", "hi"));
        await Task.Delay(TimeSpan.FromSeconds(7));
        var stuck = await client.GetAsync(new Uri("/ready", UriKind.Relative));
        var alive = await client.GetAsync(new Uri("/health", UriKind.Relative));
        hanging.Set();
        await connector.MessagesAsync(1);
        await Task.Delay(500);
        var again = await client.GetAsync(new Uri("/ready", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (stuck.StatusCode, alive.StatusCode, again.StatusCode));
        Assert.Contains("turns", await stuck.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
