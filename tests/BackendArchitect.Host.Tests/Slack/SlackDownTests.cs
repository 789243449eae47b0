using System.Net;
using System.Net.Sockets;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The whole program while Slack cannot be reached.</summary>
public sealed class SlackDownTests
{
    [Fact]
    public async Task I12_With_Slack_down_it_starts_and_keeps_its_answers_until_Slack_is_back()
    {
        var port = FreePort();
        await using var bot = Bot($"http://127.0.0.1:{port}/api/");
        using var client = bot.CreateClient();

        using var taken = await client.EventAsync(SlackSamples.Mention("hello", "1795320486.000100"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        await using var slack = await FakeSlack.StartAsync(port);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var answer = Assert.Single(await AnswersAsync(slack, 1));
        Assert.Equal((SlackSamples.Channel, "1795320486.000100", "Text: hello"), ((string?)answer["channel"], (string?)answer["thread_ts"], (string?)answer["text"]));
    }

    [Fact]
    public async Task An_answer_that_Slack_took_without_saying_so_is_not_given_twice()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = Bot(slack.ApiUrl);
        using var client = bot.CreateClient();
        slack.Fail("chat.postMessage", new FakeSlack.Fault(429, RetryAfter: "1"), new FakeSlack.Fault(500, AfterDoing: true));

        using var taken = await client.EventAsync(SlackSamples.Mention("hello", slack.Say(SlackSamples.Channel, null, SlackSamples.User, "hello")));
        await AnswersAsync(slack, 1);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Single(await slack.AnswersAsync(1));
        Assert.Equal(2, slack.Of("chat.postMessage").Count);
    }

    [Fact]
    public async Task An_answer_whose_fate_Slack_does_not_tell_waits_until_Slack_does()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = Bot(slack.ApiUrl);
        using var client = bot.CreateClient();
        slack.Fail("chat.postMessage", new FakeSlack.Fault(500, AfterDoing: true));
        slack.Fail("conversations.replies", new FakeSlack.Fault(429, RetryAfter: "1"), new FakeSlack.Fault(503));

        using var taken = await client.EventAsync(SlackSamples.Mention("hello", slack.Say(SlackSamples.Channel, null, SlackSamples.User, "hello")));
        for (var tries = 0; tries < 250 && slack.Of("conversations.replies").Count < 3; tries++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 3), (slack.Of("chat.postMessage").Count, slack.Of("conversations.replies").Count));
        Assert.Single(await slack.AnswersAsync(1));
    }

    private static TestBot Bot(string api) => new(
        null, ("Slack:SigningSecret", SlackSamples.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", api), ("Workers:PollSeconds", "1"));

    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> AnswersAsync(FakeSlack slack, int count)
    {
        for (var tries = 0; tries < 4 && (await slack.AnswersAsync(count)).Count < count; tries++)
        {
        }

        return await slack.AnswersAsync(count);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
