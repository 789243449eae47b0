using System.Net;
using BackendArchitect.Host.Tests.Endpoints;
using BackendArchitect.Host.Tests.WebChat;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Admission;

/// <summary>The same through the doors of the whole program.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public Task DisposeAsync() => _connector.DisposeAsync().AsTask();

    [Fact]
    public async Task I2_Teams_hears_once_that_the_hour_is_full_and_when_the_next_begins()
    {
        await using var bot = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"), ("Admission:UserMessagesPerHour", "1"));
        var client = bot.CreateClient();

        foreach (var id in (string[])["m1", "m2", "m2", "m3"])
        {
            Assert.Equal(HttpStatusCode.OK, (await client.DeliverAsync(Message(_connector.Url, id, "hi"))).StatusCode);
        }

        await _connector.MessagesAsync(2);
        await Task.Delay(500);
        var sent = await _connector.MessagesAsync(2);
        Assert.Equal(["m1-1", "m2-admission"], sent.Select(message => message.Id));
        Assert.Matches("again from [0-9]{2}:00 UTC, in [0-9]+ minute", sent[1].Body.ToJsonString());
    }

    [Fact]
    public async Task I2_the_web_page_hears_it_too()
    {
        await using var bot = new TestBot(null, ("Admission:UserMessagesPerHour", "1"));
        var line = new DirectLine(bot.CreateClient());
        await line.OpenAsync();

        await line.SayAsync("one", "c1");
        await line.SayAsync("two", "c2");

        var said = await line.HearAsync(activity => DirectLine.IsBot(activity) && activity.ToJsonString().Contains("I answer again from", StringComparison.Ordinal));
        Assert.DoesNotContain(said, activity => DirectLine.IsBot(activity) && ((string?)activity["text"] ?? "").Contains("two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I2_too_many_requests_of_one_address_are_refused_with_the_time_to_come_again()
    {
        await using var bot = new TestBot(null, ("Admission:RequestsPerMinute", "10"));
        var client = bot.CreateClient();
        var path = new Uri("/v3/directline/tokens/generate", UriKind.Relative);

        HttpResponseMessage? refused = null;
        for (var request = 0; request < 11; request++)
        {
            refused = await client.PostAsync(path, null);
        }

        await DirectLine.AssertProblemAsync(HttpStatusCode.TooManyRequests, refused!);
        Assert.InRange(refused!.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task I2_a_flood_does_not_use_up_the_repeats_of_Slack()
    {
        await using var bot = new TestBot(null, ("Admission:DeliveriesPerSecond", "1"));
        var client = bot.CreateClient();

        var flood = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => DeliverAsync(client, null)));
        var repeated = await DeliverAsync(client, "1");

        Assert.Contains(HttpStatusCode.TooManyRequests, flood);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, repeated);
    }

    private static async Task<HttpStatusCode> DeliverAsync(HttpClient client, string? retry)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/slack/events", UriKind.Relative));
        if (retry is not null)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry);
        }

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
