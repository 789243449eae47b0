using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.BotFramework;

public sealed class ReplyCutterTests
{
    private static readonly ImmutableArray<string> Columns = ["Line", "Value"];

    [Fact]
    public void A_short_reply_stays_whole_with_its_id()
    {
        var reply = new Reply("r", [new Block.Paragraph("hello"), Table(3)]);

        Assert.Same(reply, Assert.Single(ReplyCutter.Cut(reply)));
    }

    [Fact]
    public void A_long_reply_becomes_several_within_the_limits_and_loses_nothing()
    {
        var reply = new Reply("r", [.. Enumerable.Range(0, 60).SelectMany(number => new Block[]
        {
            new Block.Paragraph($"p{number} " + new string('ä', 900)),
            Table(12),
        })]);

        var pages = ReplyCutter.Cut(reply);

        Assert.True(pages.Length > 1);
        Assert.Equal(Enumerable.Range(1, pages.Length).Select(page => $"r.{page}"), pages.Select(page => page.Id));
        Assert.Equal(reply.Blocks, pages.SelectMany(page => page.Blocks));
        Assert.All(pages, AssertWithinLimits);
    }

    [Fact]
    public void A_table_too_long_for_one_message_keeps_its_heading_in_each_part()
    {
        var reply = new Reply("r", [Table(900)]);

        var pages = ReplyCutter.Cut(reply);

        var tables = pages.SelectMany(page => page.Blocks).Cast<Block.Table>().ToList();
        Assert.All(tables, table => Assert.Equal(Columns, table.Columns));
        Assert.Equal(900, tables.Sum(table => table.Rows.Length));
        Assert.All(pages, AssertWithinLimits);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('ü')]
    [InlineData('"')]
    public void One_endless_word_is_cut_too(char sign)
    {
        var pages = ReplyCutter.Cut(new Reply("r", [new Block.Paragraph(new string(sign, 100_000))]));

        Assert.Equal(100_000, pages.SelectMany(page => page.Blocks).Cast<Block.Paragraph>().Sum(paragraph => paragraph.Text.Length));
        Assert.All(pages, AssertWithinLimits);
    }

    [Fact]
    public void Signs_beyond_the_basic_plane_are_not_torn_apart()
    {
        var pages = ReplyCutter.Cut(new Reply("r", [new Block.Paragraph("x" + string.Concat(Enumerable.Repeat("🏛", 30_000)))]));

        Assert.All(pages.SelectMany(page => page.Blocks).Cast<Block.Paragraph>(), paragraph =>
            Assert.DoesNotContain("\uFFFD", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(paragraph.Text)), StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_shown_small_leave_room_for_the_link_to_their_full_size()
    {
        var longest = "https://" + new string('x', ActivityLimits.LinkBytes - 20);
        var reply = new Reply("r", [.. Enumerable.Range(0, 60).Select(number => new Block.Picture(new FileRef("d", $"p{number}.svg", "p.svg", "Picture"), "Boxes"))]);

        var pages = ReplyCutter.Cut(reply);

        var writer = new CardWriter(_ => longest + "/whole", _ => longest + "/small", CardButtons.Longest);
        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(writer.Write(page.Blocks).ToJsonString()), 0, ActivityLimits.CardBytes));
        Assert.Contains("full size", writer.Write(pages[0].Blocks).ToJsonString(), StringComparison.Ordinal);
    }

    private static void AssertWithinLimits(Reply page)
    {
        var activity = ActivityWriter.Write(Samples.Reference, page, new CardWriter(_ => Samples.Link, _ => Samples.Link), []);
        var json = JsonSerializer.Serialize(activity, ActivityJson.Default.Activity);

        Assert.InRange(json.Length * 2, 0, ActivityLimits.MessageBytes);
        Assert.All(activity.Attachments!, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.Content!.Value.GetRawText()), 0, ActivityLimits.CardBytes));
    }

    private static Block.Table Table(int rows) => new(
        Columns, [.. Enumerable.Range(0, rows).Select(row => (ImmutableArray<string>)[$"row {row}", $"{row} requests/s"])]);
}
