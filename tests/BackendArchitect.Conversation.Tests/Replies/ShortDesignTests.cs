using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

/// <summary>A design in chat is short; what it leaves out is one press or one word away.</summary>
public sealed class ShortDesignTests
{
    public static TheoryData<string> Briefs =>
    [
        "e-commerce platform for 100k concurrent users on sale days, 6 engineers, mostly node, 8k a month, stripe, AWS, just answer",
        "social media platform, 2M users, 12 engineers, java, just answer",
        "telemetry platform, 50000 events per second from 200k devices, team of 9, python, azure, 99.99 %, 500 dollars a month, just answer",
        "clinic booking with health data, HIPAA, GDPR, 4 developers, C#, on our own machines, just answer",
        "multi-tenant invoicing SaaS, 300 tenants, 5 devs, azure, every team must release on its own, just answer",
        "a chat app, just answer",
    ];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void It_is_told_in_few_words_with_three_assumptions_and_no_table(string brief)
    {
        var talk = new Talk().Say(brief);

        Assert.NotNull(talk.State.Design);
        var told = BlockText.Length(talk.Blocks.Where(block => block is not Block.Picture));
        Assert.True(told <= DesignReply.Most, $"{told} characters\n{talk.Log}");
        Assert.Empty(talk.Blocks.OfType<Block.Table>());
        Assert.InRange(talk.Blocks.OfType<Block.Bullets>().Single(bullets => bullets.Ordered).Items.Length, 3, 5);
        Assert.All(talk.Blocks.OfType<Block.Bullets>().Where(bullets => !bullets.Ordered), bullets => Assert.InRange(bullets.Items.Length, 1, 3));
        Assert.Contains("USD", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_one_press_away()
    {
        var talk = new Talk().Say("an online shop for 20k users a day, 3 devs, 50 dollars a month, just answer");
        var (assumptions, warnings) = (Label(talk, "assumption"), Label(talk, "warning"));
        var (all, red) = (Number(assumptions), Number(warnings));

        talk.Press(assumptions);

        Assert.True(talk.Blocks.OfType<Block.Bullets>().First().Items.Length == all, talk.Log);
        Assert.Equal(red, talk.Say("warnings").Blocks.OfType<Block.Note>().Count());
    }

    [Theory]
    [InlineData("assumptions", "Cloud: AWS** (")]
    [InlineData("why", "because")]
    [InlineData("costs", "three years")]
    [InlineData("numbers", "Peak load")]
    public void One_word_reaches_it_too(string word, string says)
    {
        var talk = new Talk().Say("an online shop for 20k users a day, 3 devs, just answer").Say(word);

        Assert.True(talk.Text.Contains(says, StringComparison.Ordinal), talk.Log);
    }

    private static string Label(Talk talk, string word) =>
        talk.Buttons.First(button => button.Label.Contains(word, StringComparison.Ordinal)).Label;

    private static int Number(string label) => int.Parse(label.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
