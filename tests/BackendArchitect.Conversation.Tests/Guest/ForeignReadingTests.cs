using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Guest;

public sealed class ForeignReadingTests
{
    private static readonly FactSource Message = new("m", "Ana");

    [Fact]
    public void In_another_language_the_model_goes_before_the_guess_of_the_engine_over_the_same_words()
    {
        var own = new Command.SetRequirement(Facts(("budget-per-month", 3, "3.000 dolares"), ("registered-users", 20_000_000, "20mil usuarios"), ("team-size", 4, "4 devs")));
        var proposed = new Command.SetRequirement(Facts(("budget-per-month", 3000, "3.000 dolares mensuales"), ("daily-users", 20_000, "20mil usuarios al dia")));

        var said = SecondReading.Said(SecondReading.Of([own], [proposed], foreign: true)[^1]);

        Assert.Equal((3000, 20_000, 4), (said.Number(FactIds.BudgetPerMonth), said.Number(FactIds.DailyUsers), said.Number(FactIds.TeamSize)));
        Assert.False(said.Has(FactIds.RegisteredUsers));
    }

    [Fact]
    public void In_English_the_engine_stands_against_the_model()
    {
        var own = new Command.SetRequirement(Facts(("team-size", 4, "4 devs")));
        var proposed = new Command.StartDesign(Facts(("team-size", 40, "40 people"), ("daily-users", 20_000, "20k a day")));

        var taken = SecondReading.Of([own], [proposed], foreign: false)[^1];

        Assert.IsType<Command.SetRequirement>(taken);
        Assert.Equal((4, 20_000), (SecondReading.Said(taken).Number(FactIds.TeamSize), SecondReading.Said(taken).Number(FactIds.DailyUsers)));
    }

    [Fact]
    public void A_design_the_engine_heard_of_is_begun_although_the_model_only_tells_facts()
    {
        var taken = SecondReading.Of([new Command.StartDesign(Ledger.Empty)], [new Command.SetRequirement(Facts(("team-size", 4, "cuatro")))], foreign: true)[^1];

        Assert.Equal(4, Assert.IsType<Command.StartDesign>(taken).Said.Number(FactIds.TeamSize));
    }

    [Fact]
    public void Two_jobs_heard_in_the_same_words_are_asked_about_with_the_facts_of_both()
    {
        var taken = SecondReading.Of([new Command.StartJob(Job.Review, Facts(("team-size", 4, "4 devs")))], [new Command.StartJob(Job.Migrate, Facts(("daily-users", 20_000, "20mil")))], foreign: true)[^1];

        var offer = Assert.IsType<Command.OfferJobs>(taken);
        Assert.Equal("Review, Migrate", string.Join(", ", offer.Candidates));
        Assert.Equal(2, offer.Said.Count);
    }

    [Theory]
    [InlineData("StartOver")]
    [InlineData("CancelDialog")]
    public void Words_that_steer_stand_in_any_language(string steering)
    {
        Command own = steering == "StartOver" ? new Command.StartOver() : new Command.CancelDialog();

        Assert.Equal(own, Assert.Single(SecondReading.Of([own], [new Command.StartDesign(Ledger.Empty)], foreign: true)));
    }

    [Theory]
    [InlineData("Neue Buchhaltungssoftware als SaaS, fünfundzwanzig Entwickler in drei Teams, live in einem halben Jahr, läuft auf Azure", false)]
    [InlineData("y si mejor usamos kafka en vez de rabbit??", false)]
    [InlineData("c'est quoi exactement l'architecture événementielle ?", false)]
    [InlineData("We need a café booking app for the Zürich office, with 20 users", true)]
    [InlineData("hey so were abt 12 ppl, ~40k dau rn growing like crazy", true)]
    [InlineData("ok", true)]
    public void A_language_is_told_by_its_small_words_and_letters(string text, bool english) => Assert.Equal(english, Tongue.IsEnglish(text));

    private static Ledger Facts(params (string Id, double Value, string Words)[] facts) =>
        Ledger.Empty.With(facts.Select(fact => new Fact(fact.Id, FactValue.Of(fact.Value), FactCatalogue.Find(fact.Id).Unit, FactKind.Stated, fact.Words, Message)));
}
