using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class WaysInTests
{
    [Theory]
    [InlineData("let's go with Kafka for events because we know it", "messaging", "kafka", "we know it")]
    [InlineData("we decided on PostgreSQL", "primary-store", "postgresql", "")]
    [InlineData("ok, decided: REST, not GraphQL", "api-style", "rest", "")]
    [InlineData("we chose RabbitMQ over Kafka as we run it already", "messaging", "rabbitmq", "we run it already")]
    [InlineData("We've agreed on microservices.", "architecture-style", "microservices", "")]
    [InlineData("we'll go with GraphQL", "api-style", "graphql", "")]
    public void A_decision_told_in_words_is_recorded_by_the_names_of_the_catalogue(string said, string decision, string option, string why)
    {
        var talk = new Talk().Say(said);

        var record = Assert.Single(talk.State.Logbook.Decisions);
        Assert.Equal((decision, option, why, DecisionStatus.Accepted), (record.Decision, record.Option, record.Why, record.Status));
        Assert.Contains("Accepted by Anna, 2026-11-22 12:01 UTC", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision: all times are stored in UTC", "All times are stored in UTC")]
    [InlineData("we decided that every service logs as JSON because the search needs it", "Every service logs as JSON")]
    [InlineData("decided: we only deploy on weekdays", "We only deploy on weekdays")]
    [InlineData("we decided against Kafka", "Against Kafka")]
    public void A_decision_the_catalogue_has_no_name_for_is_recorded_in_its_words(string said, string title)
    {
        var record = Assert.Single(new Talk().Say(said).State.Logbook.Decisions);

        Assert.Equal((title, "", ""), (record.Title, record.Decision, record.Option));
    }

    [Theory]
    [InlineData("We decided to build a new online shop for 100k users a day")]
    [InlineData("should we go with microservices?")]
    [InlineData("did we decide on Kafka?")]
    [InlineData("let's go with that")]
    [InlineData("we go with 5 people")]
    [InlineData("what if we go with Kafka?")]
    [InlineData("users go with friends to the cinema")]
    [InlineData("propose an architecture for a booking platform")]
    public void What_only_sounds_like_a_decision_is_none(string said) => Assert.Empty(new Talk().Say(said).State.Logbook.Decisions);

    [Fact]
    public void The_same_decision_twice_is_pointed_at()
    {
        var talk = new Talk().Say("we decided on PostgreSQL").Say("let's go with Postgres", "Ben");

        Assert.Single(talk.State.Logbook.Decisions);
        Assert.Contains("That is **ADR-0001** already", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_and_mentions_in_words_and_names_do_not_act()
    {
        var talk = new Talk().Say("decision: [click](https://evil.example) <!channel> **now** because `rm`", "Ann*a* <@U1>");

        Assert.DoesNotContain("](https://evil", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_thread_of_a_place_reads_the_same_log_and_links_back_to_where_it_was_decided()
    {
        var talk = new Talk();
        InboundMessage In(string thread, string text) => talk.Message(InboundKind.Text, "Anna", text, null) with
        {
            Conversation = new ConversationAddress("slack", $"slack:T1:C1:{thread}", ConversationKind.Channel, ""),
        };

        talk.Send(In("100.1", "we decided on PostgreSQL")).Send(In("200.2", "decisions postgres"));

        Assert.Contains("[thread](conversation:slack:T1:C1:100.1)", talk.Text, StringComparison.Ordinal);
    }
}
