using System.Globalization;
using System.Net;
using BackendArchitect.Host.Tests.Endpoints;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Telemetry;

public sealed class MetricsTests
{
    private static readonly Uri Page = new("/metrics", UriKind.Relative);

    [Fact]
    public async Task I8_health_and_metrics_are_there_and_the_metrics_count_what_happened()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"));
        var client = bot.CreateClient();

        await client.DeliverAsync(Message(connector.Url, "m1", "hi"));
        await client.DeliverAsync(Message(connector.Url, "m1", "hi"));
        await connector.MessagesAsync(1);
        var text = await EventuallyAsync(client, "ba_send_duration_seconds_count{");

        Assert.Equal("alive", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
        Assert.Equal("ready", await client.GetStringAsync(new Uri("/ready", UriKind.Relative)));
        // Tests beside this one count too, so at least.
        Assert.True(Sum(text, "ba_messages_accepted_total") >= 1);
        Assert.True(Sum(text, "ba_messages_duplicates_total") >= 1);
        Assert.True(Sum(text, "ba_ack_duration_seconds_count") >= 2);
        Assert.True(Sum(text, "ba_queue_age_seconds_count") >= 1);
        Assert.True(Sum(text, "ba_turn_duration_seconds_count") >= 1);
        Assert.Contains("outcome=\"sent\"", text, StringComparison.Ordinal);
        Assert.Contains("ba_ack_duration_seconds_bucket", text, StringComparison.Ordinal);
        Assert.Contains("ba_outbox_depth", text, StringComparison.Ordinal);
        Assert.Contains("ba_inbox_depth", text, StringComparison.Ordinal);
        Assert.Contains("ba_dead_letters_kept", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1", "localhost")]
    [InlineData("Origin", "http://localhost", "localhost")]
    [InlineData("Accept", "*/*", "bot.example.org")]
    public async Task I8_what_does_not_come_straight_from_this_machine_sees_neither_metrics_nor_operations(string header, string value, string host)
    {
        await using var bot = new TestBot();
        var client = bot.CreateClient();

        foreach (var path in (string[])["/metrics", "/ops/dead", "/ops/audit"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add(header, value);
            request.Headers.Host = host;

            Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task Metrics_can_be_switched_off()
    {
        await using var bot = new TestBot(null, ("Telemetry:Metrics", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await bot.CreateClient().GetAsync(Page)).StatusCode);
    }

    private static async Task<string> EventuallyAsync(HttpClient client, string part)
    {
        var text = "";
        for (var tries = 0; tries < 100 && !text.Contains(part, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
            text = await client.GetStringAsync(Page);
        }

        return text;
    }

    private static double Sum(string text, string name) => text.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture));
}
