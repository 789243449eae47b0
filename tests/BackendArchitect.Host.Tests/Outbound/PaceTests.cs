using System.Net;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Endpoints;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Outbound;

public sealed class PaceTests
{
    private readonly TestClock _clock = new();
    private readonly Pace _pace;

    public PaceTests() => _pace = new Pace(new LocalLines(_clock), _clock);

    [Fact]
    public async Task Two_threads_of_one_channel_share_its_pace_and_another_channel_has_its_own()
    {
        for (var sent = 0; sent < 10; sent++)
        {
            Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("C1", $"{sent}", thread: $"{sent % 2}")));
        }

        Assert.Equal(TimeSpan.FromSeconds(10), await _pace.AskAsync(Reply("C1", "late", thread: "1")));
        Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("C2", "other")));
    }

    [Fact]
    public async Task A_workspace_takes_no_more_than_its_own_limit()
    {
        for (var sent = 0; sent < 300; sent++)
        {
            Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply($"C{sent}", "r")));
        }

        Assert.Equal(TimeSpan.FromMinutes(1), await _pace.AskAsync(Reply("one more", "r")));
        Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("C1", "r", workspace: "T2")));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("one more", "r")));
    }

    [Fact]
    public async Task Silence_asked_for_in_one_channel_is_for_that_channel_and_in_two_for_the_workspace()
    {
        await _pace.QuietenAsync(Reply("C1", "r").Address, TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), await _pace.AskAsync(Reply("C1", "r")));
        Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("C2", "r")));

        await _pace.QuietenAsync(Reply("C2", "r").Address, TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(20), await _pace.AskAsync(Reply("C3", "r")));
        Assert.Equal(TimeSpan.Zero, await _pace.AskAsync(Reply("C3", "r", workspace: "T2")));
    }

    [Fact]
    public async Task A_conversation_that_is_throttled_holds_nobody_else_up()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Failures.Enqueue((HttpStatusCode.TooManyRequests, "60"));
        await using var bot = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:Sends", "1"));
        var client = bot.CreateClient();

        await client.DeliverAsync(Message(connector.Url, "m1", "throttled", "a:1"));
        while (!connector.Failures.IsEmpty)
        {
            await Task.Delay(20);
        }

        await client.DeliverAsync(Message(connector.Url, "m2", "free", "a:2"));

        Assert.Equal("m2-1", Assert.Single(await connector.MessagesAsync(1)).Id);
    }

    private static OutgoingReply Reply(string place, string id, string thread = "t", string workspace = "T1") => new(
        1, 1, 1, false,
        new ConversationAddress("slack", $"slack:{place}:{thread}", ConversationKind.Channel, "{}") { Workspace = workspace, Place = place },
        new Reply(id, []));
}
