using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.BotFramework;

public sealed class MessageMarksTests
{
    private static readonly Reply Plain = new("r", [new Block.Paragraph("x")]);

    [Fact]
    public void Sources_are_numbered_in_the_text_and_named_below_it()
    {
        var marks = MessageMarks.Of(Plain, "See [Fowler](https://martinfowler.com/a) and [RFC](https://rfc.example/1), again [Fowler](https://martinfowler.com/a).");

        Assert.Equal("See [Fowler](https://martinfowler.com/a) [1] and [RFC](https://rfc.example/1) [2], again [Fowler](https://martinfowler.com/a) [1].", marks.Text);
        var citations = marks.Entities!.Value[0].GetProperty("citation");
        Assert.Equal(2, citations.GetArrayLength());
        Assert.Equal((2, "RFC"), (citations[1].GetProperty("position").GetInt32(), citations[1].GetProperty("appearance").GetProperty("name").GetString()));
    }

    [Fact]
    public void Links_in_code_are_no_sources()
    {
        const string Code = "```md\n[a](https://a.example)\n```\n\nand `[b](https://b.example)`";

        Assert.Equal((Code, null), (MessageMarks.Of(Plain, Code).Text, MessageMarks.Of(Plain, Code).Entities));
    }

    [Fact]
    public void Names_and_numbers_keep_the_limits_of_the_platform()
    {
        var text = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"[{new string('n', 200)} {number}](https://s{number}.example)"));

        var citations = MessageMarks.Of(Plain, text).Entities!.Value[0].GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("appearance")).ToList();

        Assert.Equal(20, citations.Count);
        Assert.All(citations, source => Assert.InRange(source.GetProperty("name").GetString()!.Length, 1, 80));
        Assert.All(citations, source => Assert.InRange(source.GetProperty("abstract").GetString()!.Length, 1, 160));
    }

    [Fact]
    public void Only_what_a_language_model_worded_is_labelled_as_such()
    {
        Assert.Null(MessageMarks.Of(Plain, "computed").Entities);
        Assert.Equal("AIGeneratedContent", MessageMarks.Of(Plain with { WordedByModel = true }, "worded").Entities!.Value[0].GetProperty("additionalType")[0].GetString());
    }

    [Fact]
    public void F6_Thumbs_stand_below_advice_and_nothing_else()
    {
        Assert.Null(MessageMarks.Of(Plain, "x").ChannelData);
        Assert.Equal("default", MessageMarks.Of(Plain with { Rated = true }, "x").ChannelData!.Value.GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Fact]
    public void Other_clients_get_no_marks()
    {
        var reply = new Reply("r", [new Block.Paragraph("See [RFC](https://rfc.example/1).")]) { Rated = true };

        var activity = ActivityWriter.Write(Samples.Reference with { ChannelId = "emulator" }, reply, new CardWriter(_ => null, _ => null), []);

        Assert.Equal(("See [RFC](https://rfc.example/1).", null, null), (activity.Text, activity.Entities, activity.ChannelData));
    }
}
