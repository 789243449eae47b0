using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class FirstMessageTests
{
    private static readonly Block.Buttons Buttons = new([new Button("Design it", "design")]);

    [Fact]
    public void F5_A_short_reply_is_one_message_and_silence_is_none()
    {
        Assert.Single(FirstMessage.Split([new Block.Paragraph(new string('a', 1500)), Buttons]));
        Assert.Empty(FirstMessage.Split([]));
    }

    [Fact]
    public void F5_What_is_too_much_follows_whole_and_in_order()
    {
        ImmutableArray<Block> blocks = [Text(700), Text(700), Table(30), new Block.Code("csharp", new string('x', 900)), Buttons];

        var messages = FirstMessage.Split(blocks).ToArray();

        Assert.Equal(2, messages.Length);
        Assert.Equal(blocks, messages.SelectMany(message => message));
        Assert.InRange(messages[0].Sum(FirstMessage.Length), 1, FirstMessage.Most);
    }

    [Fact]
    public void F5_A_line_that_introduces_goes_with_what_it_introduces()
    {
        var messages = FirstMessage.Split([Text(1000), new Block.Paragraph("The options:"), Table(60)]).ToArray();

        Assert.Equal("The options:", Assert.IsType<Block.Paragraph>(messages[1][0]).Text);
    }

    [Fact]
    public void F5_A_long_list_goes_on_between_two_items()
    {
        var items = Enumerable.Range(0, 40).Select(at => $"{at} " + new string('b', 100)).ToImmutableArray();

        var messages = FirstMessage.Split([new Block.Bullets(items, Ordered: false), Buttons]).ToArray();

        Assert.InRange(messages[0].Sum(FirstMessage.Length), 1000, FirstMessage.Most);
        Assert.Equal(items, messages.SelectMany(message => message).OfType<Block.Bullets>().SelectMany(list => list.Items));
    }

    [Fact]
    public void F5_Buttons_alone_are_no_message()
    {
        Assert.Single(FirstMessage.Split([Table(80), Buttons]));
    }

    private static Block.Paragraph Text(int length) => new(new string('t', length));

    private static Block.Table Table(int rows) => new(["a", "b"], [.. Enumerable.Range(0, rows).Select(row => ImmutableArray.Create($"row {row}", new string('c', 30)))]);
}
