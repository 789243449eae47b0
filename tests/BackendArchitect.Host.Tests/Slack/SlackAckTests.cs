using System.Diagnostics;
using System.Net;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

[Collection("alone")]
public sealed class SlackAckTests
{
    /// <summary>What F3 allows. Unit: ms.</summary>
    private const int Promised = 300;

    [Fact]
    public async Task F3_It_answers_at_once_while_all_workers_are_busy_for_a_minute()
    {
        using var never = new ManualResetEventSlim();
        await using var bot = new TestBot(
            (state, _) =>
            {
                never.Wait(TimeSpan.FromMinutes(1));
                return new TurnOutcome(state, [], []);
            },
            ("Slack:SigningSecret", Secret),
            ("Slack:BotToken", "xoxb-test"),
            ("Slack:ApiUrl", "http://127.0.0.1:9/api/"));
        var client = bot.CreateClient();
        await client.EventAsync(Mention("warm up", "1795320400.000100"));
        await client.InteractAsync(Press("warm up", "1795320400.000100", "1795320400.000100"));

        var times = new List<double>();
        for (var at = 0; at < 60; at++)
        {
            var watch = Stopwatch.StartNew();
            var answer = at % 2 == 0
                ? await client.EventAsync(Mention("slow", $"1795320{500 + at}.000100"))
                : await client.InteractAsync(Press("slow", $"1795320{500 + at}.000100", $"1795320{499 + at}.000100"));
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        never.Set();
        times.Sort();
        // The disk of a busy machine may pause once; nine in ten must keep the promise, and all of them Slack's three seconds.
        Assert.True(times[54] < Promised && times[^1] < 3000, string.Join(", ", times.Select(time => $"{time:F0}")));
    }

    [Fact]
    public async Task F3_The_same_event_four_times_is_heard_once_also_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("ba-slack-").FullName;
        (string, string)[] settings = [("Store:Path", Path.Combine(folder, "bot.db"))];
        var body = Mention("once", "1795320485.000100");
        await using (var first = new SlackBot(settings))
        {
            await first.Client.EventAsync(body);
            await first.HeardAsync(1);
            var again = await first.Client.SlackAsync("/slack/events", body.ToJsonString(), change: request => request.Headers.Add("X-Slack-Retry-Num", "1"));
            await first.Client.EventAsync(Mention("twice", "1795320486.000100"));

            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.Equal(["once", "twice"], (await first.HeardAsync(2)).Select(message => message.Text));
        }

        await using var second = new SlackBot(settings);
        await second.Client.EventAsync(body);
        await second.Client.EventAsync(body);
        await second.Client.EventAsync(Message("no mention, but the bot takes part", "1795320490.000100", Channel, "1795320485.000100"));

        Assert.Equal("no mention, but the bot takes part", Assert.Single(await second.HeardAsync(1)).Text);
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task F3_When_the_store_is_away_Slack_is_asked_to_come_again_and_nothing_is_lost()
    {
        await using var bot = new SlackBot { StoreFails = true };
        var refused = await bot.Client.EventAsync(Mention("kept the second time", "1795320485.000100"));
        bot.StoreFails = false;
        var taken = await bot.Client.EventAsync(Mention("kept the second time", "1795320485.000100"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        Assert.Equal((InboundKind.Text, "kept the second time"), Assert.Single(await bot.HeardAsync(1)) is var heard ? (heard.Kind, heard.Text) : default);
        Assert.False(refused.Headers.Contains("X-Slack-No-Retry"));
    }
}
