using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

/// <summary>Options against each other: those named come first, with their marks, what stopped them and what would make them win.</summary>
public sealed class ContestTests
{
    private const string Shop = "e-commerce platform for 100k concurrent users on sale days, 6 engineers, mostly node, 8k a month, stripe, AWS, just answer";

    [Theory]
    [InlineData("Microservices or a monolith for a social media platform?")]
    [InlineData("a monolith or microservices for a social media platform with 2M users?")]
    public void A_comparison_shows_what_was_named_first_and_says_why_one_is_out(string question)
    {
        var talk = new Talk().Say(question);
        var rows = talk.Blocks.OfType<Block.Table>().First().Rows;

        Assert.Equal(2, rows.Length);
        Assert.Contains(rows, row => row[0].StartsWith("Microservices", StringComparison.Ordinal) && row[1].EndsWith(", out", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0].StartsWith("Modular monolith", StringComparison.Ordinal));
        Assert.Equal(question.StartsWith('M'), rows[0][0].StartsWith("Microservices", StringComparison.Ordinal));
        Assert.Contains("Microservices** is out here: 5 engineers cannot own 7 services", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recommended_one_stands_behind_those_named_when_it_is_a_third()
    {
        var talk = new Talk().Say(Shop).Say("microservices or serverless?");
        var rows = talk.Blocks.OfType<Block.Table>().First().Rows;

        Assert.Equal(["Microservices", "Serverless functions", "Modular monolith (simplest)"], rows.Select(row => row[0]));
        Assert.StartsWith("Neither: **Modular monolith**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node", false)]
    [InlineData("C#", true)]
    public void Code_stands_beside_a_comparison_only_for_who_writes_in_that_language(string stack, bool shown)
    {
        var talk = new Talk().Say($"Microservices or a monolith for a social media platform? we are 8, {stack}");

        Assert.Equal(shown, talk.Blocks.OfType<Block.Code>().Any());
        Assert.Equal(!shown, talk.Buttons.Any(button => button.Command == "example modular-monolith"));
        Assert.Equal("csharp", Assert.Single(talk.Command("example modular-monolith").Blocks.OfType<Block.Code>()).Language);
    }

    [Fact]
    public void Why_not_says_how_far_behind_what_decided_and_from_where_it_would_win()
    {
        var talk = new Talk().Say(Shop).Say("why not microservices?");

        Assert.Contains("points of 100 behind Modular monolith", talk.Text, StringComparison.Ordinal);
        Assert.Contains("6 engineers for 7 services, 0.86 engineers a service", talk.Text, StringComparison.Ordinal);
        Assert.Matches(@"\(1 against 9 of 10; counts \d+ %\)", talk.Text);
        Assert.Matches(@"It would win:\*\* from \d+ engineers in \d teams; now: 6 people", talk.Text);
    }

    [Fact]
    public void Options_are_a_table_with_what_makes_each_win_and_the_other_decisions_one_line()
    {
        var talk = new Talk().Say(Shop).Say("options");
        var table = Assert.Single(talk.Blocks.OfType<Block.Table>());

        Assert.True(table.Rows.Length >= 4, talk.Log);
        Assert.All(table.Rows, row => Assert.All(row, cell => Assert.NotEmpty(cell)));
        Assert.Contains(table.Rows, row => row[^1].StartsWith("from 30 engineers", StringComparison.Ordinal));
        Assert.DoesNotContain("The other choices", talk.Text, StringComparison.Ordinal);
        Assert.InRange(talk.Blocks.OfType<Block.Paragraph>().Single(text => text.Text.StartsWith("Decided too", StringComparison.Ordinal)).Text.Length, 1, 500);
    }
}
