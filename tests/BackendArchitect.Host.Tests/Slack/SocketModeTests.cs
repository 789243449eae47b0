using System.Text.Json.Nodes;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime
{
    private SocketPeer _slack = null!;
    private SlackBot _bot = null!;

    public async Task InitializeAsync()
    {
        _slack = await SocketPeer.StartAsync();
        _bot = new SlackBot(("Slack:AppToken", "xapp-test"), ("Slack:ApiUrl", _slack.ApiUrl), ("Slack:SocketPingSeconds", "1"));
        _ = _bot.Client;
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task F1_Through_a_socket_events_presses_and_commands_are_heard_and_acknowledged()
    {
        var link = await _slack.LinkAsync(0);
        await link.DeliverAsync("e1", "events_api", Mention("an event", "1795320485.000100"));
        await link.DeliverAsync("e2", "interactive", Press("a press", "1795320486.000100", "1795320485.000100"));
        await link.DeliverAsync("e3", "slash_commands", JsonNode.Parse("""{"team_id":"T01TEST","channel_id":"C01GEN","user_id":"U01ALICE","user_name":"alice","command":"/architect","text":"a command","trigger_id":"1.2.a"}""")!, takesPayload: true);
        await link.DeliverAsync("e4", "something_new", new JsonObject());

        Assert.NotNull(await link.AcknowledgedAsync("e4"));
        Assert.Equal(["a command", "a press", "an event"], (await _bot.HeardAsync(3)).Select(message => message.Text + message.Action).Order(StringComparer.Ordinal));
        Assert.Equal("""{"envelope_id":"e1"}""", link.Acknowledged.First().ToJsonString());
        Assert.Equal("in_channel", (string?)(await link.AcknowledgedAsync("e3"))!["payload"]!["response_type"]);
        Assert.Equal("Bearer xapp-test", _slack.Asked.First().Authorization);
    }

    [Fact]
    public async Task F3_What_the_store_did_not_keep_is_not_acknowledged_and_comes_again()
    {
        var link = await _slack.LinkAsync(0);
        _bot.StoreFails = true;
        await link.DeliverAsync("e1", "events_api", Mention("kept later", "1795320485.000100"));
        await link.SayAsync("this is not JSON");
        _bot.StoreFails = !await Quiet(link);
        await link.DeliverAsync("e2", "events_api", Mention("kept later", "1795320485.000100"));
        await link.DeliverAsync("e3", "events_api", Mention("kept later", "1795320485.000100"));

        Assert.NotNull(await link.AcknowledgedAsync("e3"));
        Assert.Equal(["e2", "e3"], link.Acknowledged.Select(acknowledged => (string?)acknowledged["envelope_id"]));
        Assert.Equal("kept later", Assert.Single(await _bot.HeardAsync(1)).Text);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Before_Slack_closes_a_socket_the_next_is_up_and_both_are_heard(string reason)
    {
        var old = await _slack.LinkAsync(0);
        await old.DisconnectAsync(reason);
        var next = await _slack.LinkAsync(1);
        await old.DeliverAsync("e1", "events_api", Mention("through the old", "1795320485.000100"));
        await next.DeliverAsync("e2", "events_api", Mention("through the new", "1795320486.000100"));

        Assert.NotNull(await old.AcknowledgedAsync("e1"));
        Assert.NotNull(await next.AcknowledgedAsync("e2"));
        await old.CloseAsync();
        await old.Over;
        await next.DeliverAsync("e3", "events_api", Mention("and on", "1795320487.000100"));
        Assert.NotNull(await next.AcknowledgedAsync("e3"));
        Assert.Equal(3, (await _bot.HeardAsync(3)).Count);
        Assert.Equal(2, _slack.Asked.Count);
    }

    [Fact]
    public async Task A_broken_socket_is_opened_again()
    {
        (await _slack.LinkAsync(0)).Drop();
        var next = await _slack.LinkAsync(1);
        await next.DeliverAsync("e1", "events_api", Mention("back", "1795320485.000100"));

        Assert.NotNull(await next.AcknowledgedAsync("e1"));
    }

    [Fact]
    public async Task A_socket_that_no_longer_answers_pings_is_given_up()
    {
        var dead = await _slack.LinkAsync(0);
        dead.IsDeaf = true;
        await dead.DeliverAsync("e1", "events_api", Mention("the last that came through", "1795320485.000100"));

        var next = await _slack.LinkAsync(1);
        await next.DeliverAsync("e2", "events_api", Mention("alive", "1795320486.000100"));
        Assert.NotNull(await next.AcknowledgedAsync("e2"));
    }

    [Fact]
    public async Task When_the_program_stops_it_says_goodbye()
    {
        var link = await _slack.LinkAsync(0);
        // Slack's end stands before the bot's does: a socket still being dialled has nothing to say goodbye to.
        await link.DeliverAsync("e1", "events_api", Mention("it is up", "1795320485.000100"));
        Assert.NotNull(await link.AcknowledgedAsync("e1"));

        await _bot.DisposeAsync();
        await link.Over.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(link.WasClosed);
    }

    private static async Task<bool> Quiet(SocketPeer.Link link)
    {
        await Task.Delay(500);
        return link.Acknowledged.IsEmpty;
    }
}
