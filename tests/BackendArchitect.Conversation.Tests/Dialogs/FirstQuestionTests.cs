namespace BackendArchitect.Conversation.Tests.Dialogs;

/// <summary>Questions people come with before there is any design.</summary>
public sealed class FirstQuestionTests
{
    [Theory]
    [InlineData("how many pods do I need for 2000 rps?", "**Application instances: ")]
    [InlineData("how many servers for 500 requests per second?", "Requests one vCPU is planned to carry: 100 requests/s a vCPU")]
    [InlineData("we want event sourcing", "**Event sourcing.**")]
    [InlineData("my boss wants microservices", "Microservices")]
    [InlineData("should I use an ORM?", "**ORM or SQL.**")]
    [InlineData("best way to store passwords", "**Storing passwords.**")]
    [InlineData("cookies or jwt?", "**Sessions in a browser.**")]
    [InlineData("what is a bounded context?", "**Bounded contexts.**")]
    [InlineData("what is graceful shutdown?", "**Graceful shutdown.**")]
    public void Each_gets_an_answer_and_begins_nothing(string asks, string says)
    {
        var talk = new Talk().Say(asks);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.State.Design);
        Assert.Empty(talk.State.Dialogs);
    }

    [Fact]
    public void A_wish_of_somebody_else_is_scored_and_not_taken_for_what_there_is()
    {
        var talk = new Talk().Say("my boss wants microservices");

        Assert.Contains("| Option | Score |", BackendArchitect.Conversation.Replies.BlockMarkdown.Of(talk.Blocks), StringComparison.Ordinal);
        Assert.False(talk.State.Ledger.Has("existing-system"));
    }
}
