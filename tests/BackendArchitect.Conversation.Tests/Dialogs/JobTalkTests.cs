namespace BackendArchitect.Conversation.Tests.Dialogs;

/// <summary>A diagnosis and a migration, answered and asked about in plain words.</summary>
public sealed class JobTalkTests
{
    [Theory]
    [InlineData("it's the orders query, takes 2.1 s, seq scan on orders", "Do this first: Read the plan")]
    [InlineData("looks like an N+1", "Do this first: Count the queries of one request")]
    [InlineData("the database looks fine", "Do this first: Find out whether it is the database")]
    [InlineData("it's definitely the database", "How many queries does one request of it make?")]
    [InlineData("we have no idea where the time goes, there is no tracing", "How many queries does one request of it make?")]
    public void What_somebody_sees_decides_as_a_number_would(string told, string says) =>
        Assert.Contains(says, Slow().Say(told).Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres, node, about 200 requests per second")]
    [InlineData("ok what now?")]
    [InlineData("done")]
    [InlineData("yes")]
    [InlineData("bananas")]
    public void What_decides_nothing_is_answered_by_what_does_in_short(string told)
    {
        var talk = Slow();
        var first = talk.Text.Length;

        talk.Say(told);

        Assert.Contains("What share of the slow endpoint's p95 is spent in the database?", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.Text.Length < first * 0.7, talk.Text);
        Assert.Contains(talk.Buttons, button => button.Command.StartsWith("unmeasured", StringComparison.Ordinal));
    }

    [Fact]
    public void A_complaint_is_no_measurement() =>
        Assert.Contains("What share of the slow endpoint's p95", new Talk().Say("our checkout API is slow, the queries take too long").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how do we start?", "Measure where it hurts.", "Way back")]
    [InlineData("what would you extract first?", "Notifications first", "May go first")]
    [InlineData("how long does it take?", "engineer-weeks", "Measure where it hurts: ")]
    public void A_plan_is_asked_about_in_parts(string asks, string says, string also)
    {
        var text = Split().Say(asks).Text.Replace("*", "", StringComparison.Ordinal);

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(also, text, StringComparison.Ordinal);
        Assert.DoesNotContain("could not make anything", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_yes_answers_the_only_question()
    {
        var talk = Split();
        Assert.Equal("independent-releases", Assert.Single(talk.State.Asked).Fact);

        talk.Say("yes");

        Assert.Equal("yes", talk.State.Ledger.Choice("independent-releases"));
    }

    private static Talk Slow() => new Talk().Say("our checkout is slow since last week");

    private static Talk Split() => new Talk().Say("should we split our monolith? 12 devs, rails, 300k users a month, deploys take 3 hours");
}
