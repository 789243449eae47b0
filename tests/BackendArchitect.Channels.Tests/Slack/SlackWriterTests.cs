using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.Slack;

public sealed class SlackWriterTests
{
    private static readonly FileRef Drawing = new("d1", "diagrams/c4-container.png", "c4-container.png", "Containers");

    [Fact]
    public void A_few_answers_are_buttons_and_the_one_to_press_stands_out()
    {
        var blocks = Rendered.Blocks(new Block.Ask("q", "Which load?", "It decides the rest.", [new Button("A", "answer q 1", Primary: true), new Button("B", "answer q 2")]));

        var elements = blocks[1]!["elements"]!.AsArray();
        Assert.Equal(["primary", null], elements.Select(element => (string?)element!["style"]));
        Assert.Equal(["answer q 1", "answer q 2"], elements.Select(element => (string?)element!["value"]));
        Assert.Equal("*Which load?*\nIt decides the rest.", (string?)blocks[0]!["text"]!["text"]);
    }

    [Fact]
    public void Many_answers_are_a_menu()
    {
        var blocks = Rendered.Blocks(new Block.Ask("q", "Which?", "", [.. Enumerable.Range(1, 6).Select(at => new Button($"Answer {at}", $"answer q {at}"))]));

        var menu = Assert.Single(blocks[1]!["elements"]!.AsArray())!;
        Assert.Equal("static_select", (string?)menu["type"]);
        Assert.Equal("answer q 6", (string?)menu["options"]![5]!["value"]);
    }

    [Fact]
    public void A_button_with_a_form_says_which()
    {
        var blocks = Rendered.Blocks(new Block.Buttons([new Button("Fill in", "form brief") { Form = "brief" }]));

        Assert.Equal("brief", SlackMarks.FormOf((string?)blocks[0]!["elements"]![0]!["action_id"]));
    }

    [Fact]
    public void A_table_is_a_table_with_bold_headings_and_no_empty_cell()
    {
        var blocks = Rendered.Blocks(new Block.Table(["Line", "Value"], [["load", "**9,800** req/s"], ["team", ""]]));

        var rows = blocks[0]!["rows"]!.AsArray();
        Assert.True((bool)rows[0]![0]!["elements"]![0]!["elements"]![0]!["style"]!["bold"]!);
        Assert.Equal(" ", (string?)rows[2]![1]!["elements"]![0]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_plain_look_has_no_table_and_no_thumbs_but_all_the_words()
    {
        var reply = new Reply("r", [new Block.Table(["Line", "Value"], [["load", "9,800 req/s"]])]) { Rated = true };

        var blocks = Rendered.Message(reply, look: SlackLook.Simple)["blocks"]!.AsArray();

        Assert.Equal("rich_text", (string?)Assert.Single(blocks)!["type"]);
        Assert.Contains("9,800 req/s", blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_hear_it_hear_all_of_it()
    {
        var reply = new Reply("r",
        [
            new Block.Heading("A <design>"),
            new Block.Table(["Line", "Value"], [["load", "9,800 req/s"]]),
            new Block.Picture(Drawing, "an app and a database"),
            new Block.Code("sql", "select 1"),
            new Block.Buttons([new Button("Costs", "show costs")]),
        ]);

        var text = (string)Rendered.Message(reply)["text"]!;

        Assert.Equal("A &lt;design&gt;\nLine: load; Value: 9,800 req/s\nContainers: an app and a database\n```\nselect 1\n```\n[Costs]", text);
    }

    [Fact]
    public void F10_A_picture_that_cannot_be_shown_is_told_with_what_it_is_drawn_from()
    {
        var attachments = SlackAttachments.None with { Sources = ImmutableDictionary<FileRef, string>.Empty.Add(Drawing, "flowchart LR\n a --> b") };

        var sent = Rendered.Message(new Reply("r", [new Block.Picture(Drawing, "an app and a database")]), attachments);

        Assert.Equal("*Containers*\nan app and a database", (string?)sent["blocks"]![0]!["text"]!["text"]);
        Assert.Equal("flowchart LR\n a --> b", (string?)sent["blocks"]![1]!["elements"]![0]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_private_picture_is_shown_by_its_link_with_words_for_those_who_cannot_see_it()
    {
        var attachments = SlackAttachments.None with { Link = _ => Rendered.Link, ByLink = true };

        var picture = Rendered.Message(new Reply("r", [new Block.Picture(Drawing, "an app and a database")]), attachments, onlyFor: "U1")["blocks"]![0]!;

        Assert.Equal(("image", "an app and a database"), ((string?)picture["type"], (string?)picture["alt_text"]));
    }

    [Fact]
    public void Nothing_is_unfurled_and_the_message_can_be_found_again()
    {
        var sent = Rendered.Message(new Reply("m1-1", [new Block.Paragraph("hello")]));

        Assert.False((bool)sent["unfurl_links"]!);
        Assert.Equal(SlackMarks.ReplyEvent, (string?)sent["metadata"]!["event_type"]);
        Assert.Equal("1.000001", (string?)sent["thread_ts"]);
    }

    [Fact]
    public void Code_with_a_fence_inside_does_not_end_its_own()
    {
        var sent = Rendered.Message(new Reply("r", [new Block.Code("md", "a\n```\nb\n```")]));

        Assert.Equal(3, ((string)sent["text"]!).Split("```").Length);
        Assert.Equal("a\n```\nb\n```", (string?)sent["blocks"]![0]!["elements"]![0]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_second_table_begins_a_second_message_and_the_thumbs_stand_below_the_last()
    {
        var table = new Block.Table(["a"], [["b"]]);

        var pages = SlackCutter.Cut(new Reply("r", [table, new Block.Paragraph("and"), table]) { Rated = true, OnlyFor = "U1" });

        Assert.Equal([("r.1", 2, false, "U1"), ("r.2", 1, true, "U1")], pages.Select(page => (page.Id, page.Blocks.Length, page.Rated, page.OnlyFor!)));
    }

    [Fact]
    public void F5_Long_code_is_cut_at_lines_and_each_piece_is_code()
    {
        var code = string.Join('\n', Enumerable.Range(0, 800).Select(line => $"line {line:000} of a long file"));

        var pages = SlackCutter.Cut(new Reply("r", [new Block.Code("text", code)]));

        Assert.Equal(code.Split('\n'), pages.SelectMany(page => page.Blocks).Cast<Block.Code>().SelectMany(piece => piece.Text.TrimEnd('\n').Split('\n')));
        Assert.All(pages, page => Assert.InRange(Rendered.Characters(Rendered.Message(page)["blocks"]), 1, 12_000));
    }
}
