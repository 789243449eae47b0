using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What becomes of a reply that is sent, when all is well and when it is not.</summary>
public sealed class SlackSendTests
{
    private static readonly Block.Paragraph Words = new("hello");

    [Fact]
    public async Task An_answer_stands_in_its_thread()
    {
        await using var way = await SlackOut.StartAsync();

        var result = Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), Words));

        var sent = Assert.Single(way.Slack.Messages);
        Assert.Equal(("C1", "1.000001", result.As), ((string?)sent["channel"], (string?)sent["thread_ts"], (string?)sent["ts"]));
        Assert.Empty(way.Joined);
    }

    [Fact]
    public async Task An_answer_outside_a_thread_opens_one_of_the_same_conversation()
    {
        await using var way = await SlackOut.StartAsync();
        var place = SlackOut.At("C1", null);

        var result = Assert.IsType<SendResult.Sent>(await way.SendAsync(place, Words));

        Assert.Equal(place.Id, way.Joined[SlackAddress.IdOf("T1", "C1", result.As)]);
    }

    [Theory]
    [InlineData(429, null, "7", 7, false)]
    [InlineData(200, "ratelimited", "3", 3, false)]
    [InlineData(500, null, null, null, true)]
    [InlineData(503, null, "5", 5, true)]
    [InlineData(200, "internal_error", null, null, true)]
    public async Task What_passes_is_tried_again_when_Slack_says(int status, string? error, string? after, int? seconds, bool unsure)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(status, error, after));

        var later = Assert.IsType<SendResult.Later>(await way.SendAsync(SlackOut.At("C1", null), Words));

        Assert.Equal((seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, unsure), (later.After, later.IsUnsure));
        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", null), Words));
    }

    [Theory]
    [InlineData("invalid_auth", "install the app again")]
    [InlineData("token_revoked", "install the app again")]
    [InlineData("account_inactive", "removed from this workspace")]
    [InlineData("is_archived", "archived")]
    [InlineData("not_in_channel", "invite it")]
    [InlineData("msg_too_long", "too long")]
    [InlineData("something_new", "something_new")]
    public async Task What_does_not_pass_is_refused_with_what_to_do(string error, string says)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(Error: error));

        var refused = Assert.IsType<SendResult.Refused>(await way.SendAsync(SlackOut.At("C1", null), Words));

        Assert.Contains(error, refused.Reason, StringComparison.Ordinal);
        Assert.Contains(says, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Slack_that_does_not_answer_is_tried_later()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(Delay: TimeSpan.FromSeconds(4)));

        var later = Assert.IsType<SendResult.Later>(await way.SendAsync(SlackOut.At("C1", null), Words));

        Assert.Contains("in time", later.Reason, StringComparison.Ordinal);
        Assert.True(later.IsUnsure);
    }

    [Fact]
    public async Task A_Slack_that_is_not_there_is_tried_later()
    {
        await using var way = await SlackOut.StartAsync();
        await way.Slack.DisposeAsync();

        var later = Assert.IsType<SendResult.Later>(await way.SendAsync(SlackOut.At("C1", null), Words));

        Assert.Contains("cannot be reached", later.Reason, StringComparison.Ordinal);
        Assert.False(later.IsUnsure);
    }

    [Fact]
    public async Task A_workspace_without_the_app_is_refused()
    {
        await using var way = await SlackOut.StartAsync();
        var elsewhere = SlackAddress.Of(new SlackReference("T2", "C1", null, null, "U1", null));

        Assert.IsType<SendResult.Refused>(await way.SendAsync(elsewhere, Words));

        Assert.Empty(way.Slack.Calls);
    }

    [Theory]
    [InlineData(1, "rich_text")]
    [InlineData(2, null)]
    public async Task A_look_that_Slack_refuses_is_made_plainer_until_the_words_arrive(int refusals, string? block)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", [.. Enumerable.Repeat(new FakeSlack.Fault(Error: "invalid_blocks"), refusals)]);

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", null), new Block.Table(["Line"], [["load"]])));

        var sent = Assert.Single(way.Slack.Messages);
        Assert.Equal(block, (string?)sent["blocks"]?[0]!["type"]);
        Assert.Contains("load", sent.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_thread_that_is_gone_is_said_in_the_channel()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(Error: "thread_not_found"));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), Words));

        Assert.Null(Assert.Single(way.Slack.Messages)["thread_ts"]);
    }

    [Fact]
    public async Task What_is_for_one_person_is_shown_to_that_one_only()
    {
        await using var way = await SlackOut.StartAsync();

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), new Reply("r", [Words]) { OnlyFor = "U2" }));

        Assert.Equal("U2", (string?)Assert.Single(way.Slack.Of("chat.postEphemeral"))["user"]);
        Assert.Empty(way.Slack.Messages);
    }

    [Fact]
    public async Task What_cannot_be_shown_to_one_in_the_channel_goes_to_them_directly_and_never_to_all()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postEphemeral", new FakeSlack.Fault(Error: "user_not_in_channel"));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(SlackOut.At("C1", "1.000001"), new Reply("r", [Words]) { OnlyFor = "U2" }));

        var sent = Assert.Single(way.Slack.Messages);
        Assert.Equal(("DU2", null), ((string?)sent["channel"], (string?)sent["thread_ts"]));
    }

    [Fact]
    public async Task A_sent_reply_is_found_again_and_one_that_never_arrived_is_not()
    {
        await using var way = await SlackOut.StartAsync();
        var root = way.Slack.Say("C1", null, "U1", "hello");
        var place = SlackOut.At("C1", root, root);
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(500, AfterDoing: true));
        var (lost, never) = (new Reply("m1-1", [Words]), new Reply("m1-2", [Words]));

        Assert.IsType<SendResult.Later>(await way.SendAsync(place, lost));

        Assert.IsType<Lookup.Found>(await way.Channel.WasSentAsync(place, lost, CancellationToken.None));
        Assert.IsType<Lookup.Absent>(await way.Channel.WasSentAsync(place, never, CancellationToken.None));
    }

    [Theory]
    [InlineData(429, null, "7", 7)]
    [InlineData(503, null, null, null)]
    [InlineData(200, "ratelimited", "3", 3)]
    public async Task A_Slack_that_cannot_be_asked_now_is_told_from_one_that_never_can(int status, string? error, string? after, int? seconds)
    {
        await using var way = await SlackOut.StartAsync();
        var place = SlackOut.At("C1", way.Slack.Say("C1", null, "U1", "hello"));
        var reply = new Reply("m1-1", [Words]);
        way.Slack.Fail("conversations.replies", new FakeSlack.Fault(status, error, after), new FakeSlack.Fault(Error: "missing_scope"));

        var now = Assert.IsType<Lookup.NotNow>(await way.Channel.WasSentAsync(place, reply, CancellationToken.None));

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, now.After);
        Assert.IsType<Lookup.Impossible>(await way.Channel.WasSentAsync(place, reply, CancellationToken.None));
        Assert.IsType<Lookup.Impossible>(await way.Channel.WasSentAsync(place, reply with { OnlyFor = "U2" }, CancellationToken.None));
    }

    [Fact]
    public async Task In_a_direct_message_a_sent_reply_is_found_too()
    {
        await using var way = await SlackOut.StartAsync();
        var place = SlackOut.At("D1", null, way.Slack.Say("D1", null, "U1", "hello"));
        await way.SendAsync(place, Words);
        foreach (var more in Enumerable.Range(0, 300))
        {
            way.Slack.Say("D1", null, "U1", $"{more}");
        }

        Assert.IsType<Lookup.Found>(await way.Channel.WasSentAsync(place, new Reply("m1-1", [Words]), CancellationToken.None));
    }
}
