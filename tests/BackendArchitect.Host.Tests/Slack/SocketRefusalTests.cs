using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SocketRefusalTests
{
    [Fact]
    public async Task A_socket_that_is_refused_is_asked_for_again_not_sooner_than_Slack_said()
    {
        await using var slack = await SocketPeer.StartAsync();
        slack.Refusals.Enqueue((429, "4", ""));
        slack.Refusals.Enqueue((200, null, """{"ok":false,"error":"internal_error"}"""));
        await using var bot = new SlackBot(("Slack:AppToken", "xapp-test"), ("Slack:ApiUrl", slack.ApiUrl));
        _ = bot.Client;
        var link = await slack.LinkAsync(0);
        await link.DeliverAsync("e1", "events_api", Mention("at last", "1795320485.000100"));

        Assert.NotNull(await link.AcknowledgedAsync("e1"));
        var asked = slack.Asked.Select(one => one.At).ToArray();
        Assert.InRange(asked[1] - asked[0], TimeSpan.FromSeconds(3.9), TimeSpan.FromSeconds(12));
        Assert.True(asked[2] - asked[1] > TimeSpan.FromSeconds(2), "the waits grow");
    }

    [Fact]
    public async Task Without_Slack_it_starts_and_answers_elsewhere()
    {
        await using var bot = new SlackBot(("Slack:AppToken", "xapp-test"), ("Slack:ApiUrl", "http://127.0.0.1:1/api/"));

        Assert.Equal("alive", await bot.Client.GetStringAsync(new Uri("/health", UriKind.Relative)));
        await bot.Client.EventAsync(Mention("by request", "1795320485.000100"));
        Assert.Equal("by request", Assert.Single(await bot.HeardAsync(1)).Text);
    }
}
