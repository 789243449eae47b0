using System.Text.Json;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Channels.Tests.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests;

public sealed class ThreadLinkTests
{
    private const string InSlack = "slack:T1:C1:1700000000.000100";
    private const string InTeams = "botframework:msteams:19:abc@thread.tacv2;messageid=1700000000000";

    [Fact]
    public void H1_slack_gets_the_address_of_the_thread_in_every_kind_of_block()
    {
        var sent = Rendered.Message(Says(InSlack)).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.Equal(3, sent.Split("https://app.slack.com/client/T1/C1/thread/C1-1700000000.000100").Length - 1 - Spoken(sent));
        Assert.DoesNotContain("conversation:", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void H1_teams_gets_the_address_of_the_message_with_its_tenant()
    {
        var blocks = TeamsThreadLink.Resolved(Teams, Says(InTeams)).Blocks;

        Assert.All(blocks.Select(BlockText.Of), text => Assert.Contains(
            "[thread](https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000000?tenantId=t-1&parentMessageId=1700000000000)", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("msteams", "botframework:msteams:a:1chat")]
    [InlineData("msteams", "slack:T1:C1:1.2")]
    [InlineData("emulator", InTeams)]
    public void H1_where_there_is_no_address_the_line_is_whole_without_it(string client, string conversation)
    {
        var blocks = TeamsThreadLink.Resolved(Teams with { ChannelId = client }, Says(conversation)).Blocks;

        Assert.Equal(["ADR-0001 PostgreSQL", "ADR-0002", "thread"], blocks.Select(BlockText.Of));
    }

    [Fact]
    public void H1_plain_markdown_carries_no_link_nobody_can_follow() =>
        Assert.Equal("ADR-0001 PostgreSQL\n\n- ADR-0002\n\n> thread\n", BlockMarkdown.Of(Says(InSlack).Blocks));

    [Fact]
    public void An_id_with_signs_of_a_link_in_it_survives()
    {
        const string id = "webchat:a (b) 100%";

        var seen = "";
        ConversationLink.Resolved(ConversationLink.To(id, "thread"), conversation => seen = conversation);

        Assert.Equal(id, seen);
    }

    private static ActivityReference Teams { get; } = new(
        "https://smba.example", "msteams", new Activity.Place { Id = "19:abc", TenantId = "t-1" }, new Activity.Account(), new Activity.Account(), null, null);

    private static Reply Says(string conversation) => new("r",
    [
        new Block.Paragraph($"ADR-0001 PostgreSQL · {ConversationLink.To(conversation, "thread")}"),
        new Block.Bullets([$"ADR-0002 · {ConversationLink.To(conversation, "thread")}"], Ordered: false),
        new Block.Note(ConversationLink.To(conversation, "thread"), "info"),
    ]);

    /// <summary>The text for notifications may name it too.</summary>
    private static int Spoken(string sent) => JsonDocument.Parse(sent).RootElement.GetProperty("text").GetString()!.Split("https://app.slack.com").Length - 1;
}
