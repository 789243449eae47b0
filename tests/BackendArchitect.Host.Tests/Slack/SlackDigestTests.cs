using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.Workers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The whole program, the real turn and a Slack that is played: from a design in a thread to the digest on Monday.</summary>
public sealed class SlackDigestTests
{
    [Fact]
    public async Task H4_The_digest_of_a_channel_is_posted_there_and_a_persons_own_in_their_direct_messages_until_they_stop_it()
    {
        var clock = new LaterClock(TimeSpan.Zero);
        await using var slack = await FakeSlack.StartAsync();
        await using var root = Bot(slack);
        await using var bot = root.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var client = bot.CreateClient();
        var thread = await SayAsync(slack, client, clock, "an online shop for 20k users a day, 3 devs, AWS, just answer", "Modular monolith");
        await SayAsync(slack, client, clock, "send the digest to me too, Monday 9:00 UTC", "in our private chat", thread);
        await SayAsync(slack, client, clock, "we go with option 1", "ADR-0001", thread);

        clock.JumpTo(DigestTimes.Next(new DigestPlan(DigestPlan.Everybody, DayOfWeek.Monday, new TimeOnly(9, 0), "Etc/UTC"), clock.GetUtcNow()).AddSeconds(1));
        var digest = await WaitAsync(slack, message => IsDigest(message) && (string?)message["channel"] == SlackSamples.Channel);
        var own = await WaitAsync(slack, message => IsDigest(message) && (string?)message["channel"] == $"D{SlackSamples.User}");
        var press = SlackSamples.Press("digest off me", (string)own["ts"]!, null, channel: $"D{SlackSamples.User}");
        press["message"]!["metadata"] = own["metadata"]!.DeepClone();
        using var taken = await SignedAsync(client, clock, "/slack/actions", SlackSamples.Form(press));
        var stopped = await WaitAsync(slack, message => $"{message["text"]}".Contains("I stop sending you the digest", StringComparison.Ordinal));

        Assert.Null(digest["thread_ts"]);
        Assert.Equal($"D{SlackSamples.User}", (string?)stopped["channel"]);
        Assert.Equal(2, slack.Messages.Count(IsDigest));
    }

    private static bool IsDigest(JsonObject message) => $"{message["text"]}".StartsWith("Architecture digest", StringComparison.Ordinal);

    /// <returns>The thread it was said in.</returns>
    private static async Task<string> SayAsync(FakeSlack slack, HttpClient client, LaterClock clock, string text, string answer, string? thread = null)
    {
        var stamp = slack.Say(SlackSamples.Channel, thread, SlackSamples.User, text);
        using var taken = await SignedAsync(client, clock, "/slack/events", (thread is null ? SlackSamples.Mention(text, stamp) : SlackSamples.Message(text, stamp, SlackSamples.Channel, thread)).ToJsonString());
        Assert.True(taken.IsSuccessStatusCode);
        await WaitAsync(slack, message => $"{message["text"]}".Contains(answer, StringComparison.Ordinal) && (string?)message["user"] == FakeSlack.Bot);
        return thread ?? stamp;
    }

    private static Task<HttpResponseMessage> SignedAsync(HttpClient client, LaterClock clock, string path, string body) =>
        client.SlackAsync(path, body, ageSeconds: (int)(TimeProvider.System.GetUtcNow() - clock.GetUtcNow()).TotalSeconds);

    private static async Task<JsonObject> WaitAsync(FakeSlack slack, Func<JsonObject, bool> wanted)
    {
        for (var tries = 0; tries < 300 && !slack.Messages.Any(wanted); tries++)
        {
            await Task.Delay(100);
        }

        return slack.Messages.First(wanted);
    }

    private static TestBot Bot(FakeSlack slack)
    {
        var knowledge = KnowledgeLoader.Load();
        return new TestBot(
            new Turn(knowledge).Run,
            ("Slack:SigningSecret", SlackSamples.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", slack.ApiUrl), ("Workers:PollSeconds", "1"))
        {
            Design = record => Architect.Design(record.Brief, knowledge, record.Standing),
        };
    }
}
