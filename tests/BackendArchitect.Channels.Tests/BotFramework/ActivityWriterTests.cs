using System.Text.Json;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.BotFramework;

public sealed class ActivityWriterTests
{
    private static readonly FileRef Picture = new("d1", "diagrams/c4-container.png", "c4.png", "Container diagram");

    [Fact]
    public void Words_first_are_text_and_the_rest_is_a_card_below()
    {
        var activity = Write(
            new Block.Paragraph("**Modular monolith.**"),
            new Block.Bullets(["one", "two"], Ordered: true),
            new Block.Table(["a", "b"], [["1", "2"]]),
            new Block.Paragraph("after the table"));

        Assert.Equal("**Modular monolith.**\n\n1. one\n2. two", activity.Text);
        Assert.Equal(["Table", "TextBlock"], Body(activity).Select(Type));
        Assert.Equal("1.5", Card(activity).GetProperty("version").GetString());
        Assert.Equal("Modular monolith.", activity.Summary);
    }

    [Fact]
    public void A_button_sends_its_command_back()
    {
        var actions = Body(Write(new Block.Buttons([new Button("Design it", "design", Primary: true)])))[0].GetProperty("actions");

        Assert.Equal("Action.Submit", Type(actions[0]));
        Assert.Equal("design", actions[0].GetProperty("data").GetProperty("command").GetString());
        Assert.Equal("positive", actions[0].GetProperty("style").GetString());
    }

    [Fact]
    public void Many_buttons_stand_in_rows_that_show_them_all()
    {
        var rows = Body(Write(new Block.Buttons([.. Enumerable.Range(0, 9).Select(number => new Button($"b{number}", $"c{number}"))])));

        Assert.Equal([5, 4], rows.Select(row => row.GetProperty("actions").GetArrayLength()));
    }

    [Fact]
    public void A_table_says_the_same_where_tables_are_not_known()
    {
        var table = Body(Write(new Block.Table(["line", "value"], [["load", "9,800"], ["team", "6"]])))[0];

        Assert.Equal("- load · 9,800\n- team · 6", table.GetProperty("fallback").GetProperty("text").GetString());
        Assert.Equal(3, table.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void A_column_of_a_table_has_room_for_its_longest_word()
    {
        var table = Body(Write(new Block.Table(["Option", "Score"], [["1. Microservices of many teams that release alone", "44"]])))[0];

        Assert.Equal([28, 16], table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("width").GetInt32()));
        Assert.Equal(
            "1.\u200B Microservices of many teams that release alone",
            table.GetProperty("rows")[1].GetProperty("cells")[0].GetProperty("items")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_picture_carries_its_words()
    {
        var image = Body(Write(new Block.Picture(Picture, "Two containers and a store")))[0];

        Assert.Equal(("Image", Samples.Link, "Two containers and a store"), (Type(image), image.GetProperty("url").GetString(), image.GetProperty("altText").GetString()));
    }

    [Theory]
    [InlineData("<at>Everyone</at> look", "&lt;at&gt;Everyone&lt;/at&gt; look")]
    [InlineData("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("![x](https://evil.example/p.png)", "\\![x](https://evil.example/p.png)")]
    [InlineData("[x](javascript:alert(1))", "x)")]
    [InlineData("[x](http://evil.example)", "x")]
    [InlineData("[docs](https://example.org/a)", "[docs](https://example.org/a) [1]")]
    [InlineData("# big", "\\# big")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("**b** *i* `c`", "**b** *i* `c`")]
    public void Text_carries_only_the_markup_a_reply_may_use(string given, string sent) =>
        Assert.Equal(sent, Write(new Block.Paragraph(given)).Text);

    [Fact]
    public void Code_shows_every_sign_and_cannot_end_its_fence()
    {
        var text = Write(new Block.Code("md", "a <b> **c**\n```\nend")).Text;

        Assert.Equal("````md\na <b> **c**\n```\nend\n````", text);
    }

    [Fact]
    public void An_answer_goes_back_to_who_asked()
    {
        var activity = Write(new Block.Paragraph("hi"));

        Assert.Equal(("28:bot", "29:ada", "a:1", "m1"), (activity.From!.Id, activity.Recipient!.Id, activity.Conversation!.Id, activity.ReplyToId));
    }

    private static Activity Write(params Block[] blocks) =>
        ActivityWriter.Write(Samples.Reference, new Reply("r", [.. blocks]), new CardWriter(_ => Samples.Link, _ => Samples.Link), []);

    private static JsonElement Card(Activity activity) => Assert.Single(activity.Attachments!).Content!.Value;

    private static List<JsonElement> Body(Activity activity) => [.. Card(activity).GetProperty("body").EnumerateArray()];

    private static string? Type(JsonElement element) => element.GetProperty("type").GetString();
}
