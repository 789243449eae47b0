using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Replies of real conversations, as Slack is given them.</summary>
public sealed class GoldenLimitsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void F5_Every_golden_reply_is_inside_the_limits_of_Slack(bool simple)
    {
        var messages = GoldenReplies.Messages(reply => SlackCutter.Cut(reply)).ToList();

        Assert.True(messages.Count > 40, $"{messages.Count} replies");
        Assert.All(messages, golden =>
        {
            var sent = Rendered.Message(golden.Message, look: simple ? SlackLook.Simple : SlackLook.Full);
            var blocks = sent["blocks"]!.AsArray();
            Assert.InRange(blocks.Count, 1, 50);
            Assert.InRange(Rendered.Characters(blocks), 1, 12_000);
            Assert.InRange(((string)sent["text"]!).Length, 1, 40_000);
            Assert.All(Of(blocks, "section"), section => Assert.InRange(((string)section["text"]!["text"]!).Length, 1, 3_000));
            Assert.All(Of(blocks, "header"), header => Assert.InRange(((string)header["text"]!["text"]!).Length, 1, 150));
            Assert.InRange(Of(blocks, "table").Count(), 0, 1);
            Assert.All(Of(blocks, "table"), table => Assert.InRange(table["rows"]!.AsArray().Count, 2, 100));
        });
    }

    [Fact]
    public void F5_No_table_and_no_code_of_a_golden_reply_is_cut()
    {
        Assert.All(GoldenReplies.All, golden =>
        {
            var pages = SlackCutter.Cut(golden.Reply);
            Assert.Equal(golden.Reply.Blocks.OfType<Block.Table>().Select(table => table.Rows.Length), pages.SelectMany(page => page.Blocks).OfType<Block.Table>().Select(table => table.Rows.Length));
            Assert.Equal(golden.Reply.Blocks.OfType<Block.Code>().Sum(code => Lines(code.Text)), pages.SelectMany(page => page.Blocks).OfType<Block.Code>().Sum(code => Lines(code.Text)));
            Assert.All(pages, page => Assert.Equal(0, ((string)Rendered.Message(page)["text"]!).Split("```").Length % 2 - 1));
        });
    }

    [Fact]
    public void F5_The_first_message_of_a_dialog_is_short()
    {
        var first = GoldenReplies.All.DistinctBy(golden => golden.Said).Where(golden => golden.Said.EndsWith("just answer", StringComparison.Ordinal) || golden.Said.StartsWith("We need", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(first);
        Assert.All(first, golden => Assert.InRange(BlockText.Length(golden.Reply.Blocks.Where(block => block is not Block.Picture)), 1, 1_500));
    }

    [Fact]
    public void F6_Everything_that_can_be_pressed_says_a_command_that_is_understood()
    {
        var elements = GoldenReplies.Messages(reply => SlackCutter.Cut(reply)).SelectMany(golden => Rendered.Interactive(Rendered.Message(golden.Message))).ToList();

        Assert.Contains(elements, element => (string?)element["type"] == "feedback_buttons");
        Assert.All(elements.SelectMany(Rendered.Commands), command => Assert.IsNotType<Command.Stale>(CommandLanguage.Parse(command)));
    }

    [Fact]
    public void F6_Every_pressed_element_names_its_reply()
    {
        var reply = GoldenReplies.All.First(golden => golden.Reply.Blocks.OfType<Block.Buttons>().Any()).Reply;

        var sent = Rendered.Message(reply);

        var pressed = sent["blocks"]!.AsArray().Where(block => Rendered.Interactive(block).Any()).Select(block => SlackMarks.ReplyOf((string?)block!["block_id"])).ToList();
        Assert.NotEmpty(pressed);
        Assert.All(pressed, id => Assert.Equal(reply.Id, id));
        Assert.Equal(reply.Id, (string?)sent["metadata"]!["event_payload"]![SlackMarks.ReplyId]);
    }

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;

    private static IEnumerable<JsonNode> Of(JsonArray blocks, string type) => blocks.Where(block => (string?)block!["type"] == type)!;
}
