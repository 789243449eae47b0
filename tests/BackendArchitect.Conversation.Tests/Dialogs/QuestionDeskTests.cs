using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class QuestionDeskTests
{
    /// <summary>A brief in words, and the basics that are missing before it can be read back.</summary>
    public static TheoryData<string, string> Briefs => new()
    {
        { "", "team-size" },
        { "an online store", "team-size" },
        { "an online store with 100k concurrent users", "team-size" },
        { "an online store with 100k concurrent users, team of 6", "budget-per-month" },
        { "20k users a day", "domain team-size" },
        { "an online store, 20k users a day, team of 6, 5k dollars a month", "" },
        { "an online store, 20k users a day, 6 developers, budget 3000 dollars a month", "" },
        { "an online store, 500 requests per second, team of 8, 10k dollars a month", "" },
        { "team of 40 engineers", "daily-users budget-per-month" },
        { "a booking platform, 2 developers, 200 dollars a month", "daily-users" },
        { "an online store, 2 million daily users, 30 engineers, 50k dollars a month", "" },
        { "AWS, Node.js, PCI DSS", "team-size" },
        { "a chat app for 10k daily users on GCP", "team-size" },
        { "IoT platform, 5000 events per second, team of 5, 4k dollars a month", "" },
    };

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Knows_which_basics_are_missing(string text, string missing)
    {
        var brief = Reader.Read(text, new FactSource("m1", "Anna"), Talk.Knowledge).Ledger;
        var open = Interviewer.Next(brief, Talk.Knowledge, int.MaxValue);

        var found = QuestionDesk.MissingBasics(brief, open).Select(question => question.Fact).ToHashSet();

        Assert.Equal(missing.Length == 0, QuestionDesk.IsEnough(brief, open));
        Assert.All(missing.Split(' ', StringSplitOptions.RemoveEmptyEntries), fact => Assert.Contains(fact, found));
    }

    [Fact]
    public void What_can_flip_nothing_is_enough_whatever_is_unknown() =>
        Assert.True(QuestionDesk.IsEnough(Ledger.Empty, []));
}
