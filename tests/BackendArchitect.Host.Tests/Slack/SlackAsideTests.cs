using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What becomes of a reply to somebody who called the bot where it is not a member.</summary>
public sealed class SlackAsideTests
{
    private const string Invitation = "/invite @backend_architect";
    private static readonly Reply Words = new("m1-1", [new Block.Paragraph("hello")]);

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task The_one_who_called_is_answered_alone_and_told_how_to_let_the_bot_in(string error)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Fail("chat.postMessage", new FakeSlack.Fault(Error: error));

        var sent = Assert.IsType<SendResult.Sent>(await way.SendAsync(At(way, way.Slack.ResponseUrl("1")), Words));

        var shown = Assert.Single(way.Slack.Asides.Shown);
        Assert.Null(sent.As);
        Assert.Equal(("ephemeral", false), ((string?)shown["response_type"], (bool?)shown["replace_original"]));
        Assert.Contains("hello", (string?)shown["text"], StringComparison.Ordinal);
        Assert.Contains(Invitation, shown["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(way.Joined);
    }

    [Fact]
    public async Task What_is_for_the_one_who_called_goes_there_and_what_is_for_another_never()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        var place = At(way, way.Slack.ResponseUrl("1"));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(place, Words with { OnlyFor = "U1" }));
        Assert.IsType<SendResult.Sent>(await way.SendAsync(place, Words with { OnlyFor = "U2" }));

        Assert.Single(way.Slack.Asides.Shown);
        Assert.Equal("DU2", (string?)Assert.Single(way.Slack.Messages)["channel"]);
    }

    [Fact]
    public async Task In_a_direct_message_between_others_nobody_is_told_to_invite_it()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("D9");

        Assert.IsType<SendResult.Sent>(await way.SendAsync(At(way, way.Slack.ResponseUrl("1"), "D9"), Words));

        var shown = Assert.Single(way.Slack.Asides.Shown).ToJsonString();
        Assert.DoesNotContain("/invite", shown, StringComparison.Ordinal);
        Assert.Contains("Write to me privately", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_go_there_in_words_and_files_not_at_all()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");

        Assert.IsType<SendResult.Sent>(await way.SendAsync(At(way, way.Slack.ResponseUrl("1")), SlackOut.Picture, new Block.Table(["Line"], [["load"]])));

        var shown = Assert.Single(way.Slack.Asides.Shown).ToJsonString();
        Assert.Contains("flowchart LR", shown, StringComparison.Ordinal);
        Assert.Contains("load", shown, StringComparison.Ordinal);
        Assert.Empty(way.Slack.Of("files.completeUploadExternal"));
    }

    [Fact]
    public async Task A_look_that_is_refused_there_is_made_plainer()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        way.Slack.Fail("hook", new FakeSlack.Fault(400, "invalid_blocks"));

        Assert.IsType<SendResult.Sent>(await way.SendAsync(At(way, way.Slack.ResponseUrl("1")), Words));

        var shown = Assert.Single(way.Slack.Asides.Shown);
        Assert.Null(shown["blocks"]);
        Assert.Contains(Invitation, (string?)shown["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sixth_answer_is_refused_and_it_is_told_why_both_ways_are_closed()
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        var place = At(way, way.Slack.ResponseUrl("1"));
        foreach (var at in Enumerable.Range(1, 5))
        {
            Assert.IsType<SendResult.Sent>(await way.SendAsync(place, Words with { Id = $"m1-{at}" }));
        }

        var refused = Assert.IsType<SendResult.Refused>(await way.SendAsync(place, Words));

        Assert.Contains("invite it", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("used_url", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("hooks", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(429, false)]
    public async Task What_passes_there_is_tried_again(int status, bool unsure)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        way.Slack.Fail("hook", new FakeSlack.Fault(status));
        var place = At(way, way.Slack.ResponseUrl("1"));

        Assert.Equal(unsure, Assert.IsType<SendResult.Later>(await way.SendAsync(place, Words)).IsUnsure);
        Assert.IsType<SendResult.Sent>(await way.SendAsync(place, Words));
    }

    [Theory]
    [InlineData(404, "<html>")]
    [InlineData(410, "")]
    [InlineData(302, "")]
    [InlineData(200, "something_new")]
    public async Task What_makes_no_sense_is_not_taken_for_shown(int status, string says)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        way.Slack.Fail("hook", new FakeSlack.Fault(status, says));

        Assert.IsType<SendResult.Refused>(await way.SendAsync(At(way, way.Slack.ResponseUrl("1")), Words));
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/commands/1")]
    [InlineData("https://hooks.slack.com@evil.example/commands/1")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("not an address")]
    [InlineData(null)]
    public async Task Nothing_is_sent_to_an_address_that_is_not_Slacks(string? address)
    {
        await using var way = await SlackOut.StartAsync();
        way.Slack.Outside.Add("C9");
        var place = At(way, address);

        var refused = Assert.IsType<SendResult.Refused>(await way.SendAsync(place, Words));

        Assert.Null(way.Client.ResponseOf(SlackReference.Parse(place.Reference)));
        Assert.Contains("invite it", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(way.Slack.Of("auth.test"));
    }

    [Fact]
    public async Task Another_program_on_this_machine_is_not_Slack()
    {
        await using var way = await SlackOut.StartAsync();
        await using var other = await FakeSlack.StartAsync();
        way.Slack.Outside.Add("C9");

        Assert.IsType<SendResult.Refused>(await way.SendAsync(At(way, other.ResponseUrl("1")), Words));

        Assert.Equal(0, other.Asides.Came);
    }

    [Fact]
    public async Task Slacks_own_addresses_are_taken()
    {
        await using var way = await SlackOut.StartAsync();
        const string address = "https://hooks.slack.com/commands/T1/2/x";

        Assert.Equal(new Uri(address), way.Client.ResponseOf(SlackReference.Parse(At(way, address).Reference)));
    }

    private static ConversationAddress At(SlackOut way, string? address, string channel = "C9") => SlackAddress.Of(
        new SlackReference("T1", channel, null, null, "U1", null) { Response = new SlackResponses(SlackOut.Settings(way.Slack)).Close("T1", address) });
}
