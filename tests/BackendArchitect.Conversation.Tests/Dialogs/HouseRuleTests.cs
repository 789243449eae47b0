using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Tests.Digests;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class HouseRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("we only use Azure", "cloud")]
    [InlineData("We always run on AWS.", "cloud")]
    [InlineData("for all our designs: we are 6, mostly Node", "team-size")]
    [InlineData("for every design here, HIPAA", "compliance")]
    [InlineData("set our default cloud to gcp", "cloud")]
    [InlineData("everything must run on AWS", "cloud")]
    [InlineData("PostgreSQL is our standard", "postgresql")]
    [InlineData("Kafka is the company standard", "kafka")]
    [InlineData("never Kubernetes", "kubernetes")]
    [InlineData("we never use MongoDB", "mongodb")]
    [InlineData("no Kubernetes here", "kubernetes")]
    public void A_rule_is_told_from_what_is_said_of_one_design(string text, string about)
    {
        var place = new TestPlace(Noon);

        place.Say(text);

        Assert.True(place.Logbook.House.Exists(rule => rule.Fact?.Id == about || rule.Subject.Contains(about, StringComparison.Ordinal)), $"{place.LastText}\n{string.Join('\n', place.Logbook.House)}");
        Assert.Contains("HR-1", place.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("we are on Azure")]
    [InlineData("we use PostgreSQL")]
    [InlineData("should we never use Kubernetes?")]
    [InlineData("We need a shop for 20k users a day that only uses Stripe")]
    [InlineData("no idea")]
    [InlineData("everything runs on AWS")]
    [InlineData("no Kafka")]
    [InlineData("set the budget to 5k a month")]
    [InlineData("set the cloud to gcp")]
    [InlineData("never mind")]
    [InlineData("no Kubernetes experience in the team")]
    [InlineData("is PostgreSQL our standard?")]
    public void What_is_said_of_one_design_or_asked_is_no_rule(string text)
    {
        var place = new TestPlace(Noon);

        place.Say(text);

        Assert.Empty(place.Logbook.House);
    }

    [Fact]
    public void A_rule_holds_in_every_thread_of_the_place_and_is_named()
    {
        var place = new TestPlace(Noon);
        place.Say("we only use Azure", thread: "1");
        place.Say("never Kubernetes", thread: "1");
        place.Say("PostgreSQL is our standard", thread: "1");

        place.Say("An online shop for 500k users a day, 40 engineers in 6 teams, 60k a month. Just answer", from: "Ben", thread: "2");

        var logged = Assert.Single(place.Logbook.Designs);
        Assert.Equal("azure", logged.Brief.Choice(FactIds.Cloud));
        Assert.Contains("house rule HR-1, Anna", logged.Brief.Find(FactIds.Cloud)!.Source.Author, StringComparison.Ordinal);
        var design = Architect.Design(logged.Brief, Talk.Knowledge, logged.Standing);
        Assert.NotEqual("kubernetes", design.Choice("hosting"));
        Assert.Contains("HR-2", design.Decision("hosting")!.Options.Single(option => option.Id == "kubernetes").RuledOut, StringComparison.Ordinal);
        Assert.Contains(design.Technologies, technology => technology.Name.Contains("PostgreSQL", StringComparison.Ordinal));
        Assert.Equal(logged.Id, design.Stamp.Brief);
    }

    [Fact]
    public void Who_says_otherwise_is_asked_once_which_holds()
    {
        var place = new TestPlace(Noon);
        place.Say("we only use Azure");

        place.Say("We need a shop on AWS for 20k users a day", from: "Ben", thread: "2");

        Assert.Contains("Azure", place.LastText, StringComparison.Ordinal);
        Assert.Contains("AWS", place.LastText, StringComparison.Ordinal);
        Assert.Contains("HR-1", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void Designing_again_follows_a_rule_that_changed_or_went()
    {
        var place = new TestPlace(Noon);
        place.Say("we only use Azure");
        place.Say("A shop for 20k users a day, 6 engineers, 5k a month. Just answer");
        Assert.Equal("azure", place.Logbook.Designs.Single().Brief.Choice(FactIds.Cloud));

        place.Say("we only use GCP");
        place.Say("design again");
        Assert.Equal("gcp", place.Logbook.Designs.Single().Brief.Choice(FactIds.Cloud));

        place.Say("drop the rule about GCP");
        place.Say("design again");
        Assert.Null(place.Logbook.Designs.Single().Brief.Choice(FactIds.Cloud));
    }

    [Fact]
    public void Rules_are_shown_with_who_and_when_and_dropped_by_name()
    {
        var place = new TestPlace(Noon);
        place.Say("we only use Azure");
        place.Say("settings", from: "Ben", thread: "2");
        Assert.Contains("Anna, 2026-12-01", place.LastText, StringComparison.Ordinal);

        place.Say("drop the rule about Azure", from: "Ben", thread: "2");

        Assert.Empty(place.Logbook.House);
        place.Say("we only use AWS");
        Assert.Equal("HR-2", Assert.Single(place.Logbook.House).Id);
    }

    /// <summary>Whatever is banned is in no design, unless nothing else could do its work.</summary>
    [Theory]
    [InlineData("microservices")]
    [InlineData("kubernetes")]
    [InlineData("mongodb")]
    [InlineData("kafka")]
    [InlineData("functions")]
    [InlineData("graphql")]
    public void A_banned_option_or_technology_is_never_chosen(string subject)
    {
        string[] briefs =
        [
            "A social network for 50 million users a day, 200 engineers in 20 teams on Kubernetes, GraphQL, 2M a month",
            "50,000 device events per second into dashboards, 8 engineers, GCP, 30k a month",
            "A small blog on functions, one developer, 50 dollars a month",
            "A product catalogue with MongoDB and Kafka for 200k users a day, 12 engineers, AWS, 20k a month",
        ];
        StandingDecision[] ban = [new("HR-1", "never", subject, StandingDecision.Banned, new DateOnly(2026, 12, 1))];

        foreach (var brief in briefs)
        {
            var ledger = BackendArchitect.Engine.Reading.Reader.Read(brief, new FactSource("m", "Anna"), Talk.Knowledge).Ledger;
            var design = Architect.Design(ledger, Talk.Knowledge, ban);

            Assert.DoesNotContain(design.Decisions, decision => decision.Chosen == subject);
            Assert.DoesNotContain(design.Technologies, technology => technology.Id == subject);
        }
    }
}
