using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Digests;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Tests.Records;

public sealed class ConflictTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Five accepted records, in five dialects.</summary>
    private static readonly (string Path, string Text)[] Records =
    [
        ("docs/adr/0001-store.md", "# 1. Use PostgreSQL\n\nDate: 2026-01-10\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will use PostgreSQL for all services.\n"),
        ("docs/adr/0002-style.md", "---\nstatus: accepted\ndate: 2026-02-01\n---\n\n# Build a modular monolith\n\n## Decision Outcome\n\nChosen option: \"Modular monolith\", because the team is small.\n"),
        ("docs/adr/0003-queue.md", "# RabbitMQ for background work\n\n* Status: accepted\n* Date: 2026-02-14\n\n## Decision Outcome\n\nChosen option: \"RabbitMQ\", because it runs already.\n"),
        ("docs/decisions/0004-api.md", "# REST for public APIs\n\n**Status:** Accepted\n\n## Decision\n\nWe expose REST APIs.\n"),
        ("doc/adr/0005-hosting.md", "# 5. No cluster of our own\n\n## Status\n\nAccepted\n\nAmends [3. Queue](0003.md)\n\n## Decision\n\nWe run on AWS ECS on Fargate.\n"),
    ];

    private static readonly IReadOnlyList<StandingDecision> Standing = [.. Records.SelectMany(record => new DecisionDocument(Talk.Knowledge).Read(record.Path, record.Text))];

    [Theory]
    [InlineData("We decided to use MongoDB for orders", "docs/adr/0001-store.md#decision")]
    [InlineData("We decided to go with microservices", "docs/adr/0002-style.md#decision-outcome")]
    [InlineData("We decided to use Amazon SQS for background work", "docs/adr/0003-queue.md#decision-outcome")]
    [InlineData("We decided to use GraphQL for public APIs", "docs/decisions/0004-api.md#decision")]
    [InlineData("We decided to run on Kubernetes", "doc/adr/0005-hosting.md#decision")]
    [InlineData("We decided to use Redis for caching", null)]
    [InlineData("We decided to use OpenSearch for search", null)]
    [InlineData("We decided to use Keycloak for login", null)]
    [InlineData("We decided to use Amazon RDS for PostgreSQL", null)]
    [InlineData("We decided to use ClickHouse for analytics", null)]
    public void X7_Of_ten_proposals_against_five_records_those_that_contradict_one_name_it_and_no_other(string said, string? record)
    {
        Assert.Equal(5, Standing.Count(known => known.Binds));
        var place = new TestPlace(Noon, documents: Standing);

        place.Say(said);

        Assert.Contains("ADR-0001", place.LastText, StringComparison.Ordinal);
        var named = Standing.Where(known => place.LastText.Contains(known.Id, StringComparison.Ordinal)).Select(known => known.Id);
        Assert.Equal(record is null ? [] : [record], named);
        Assert.Equal(record is not null, place.LastText.Contains("What would have changed:", StringComparison.Ordinal));
    }

    [Fact]
    public void X7_With_a_design_the_driver_that_changed_is_named_with_its_weight_and_scores()
    {
        var place = new TestPlace(Noon, documents: Standing);
        place.Say("An online shop for 20k users a day, 5 engineers, AWS, 5k a month. Just answer");

        place.Say("We decided to go with microservices");

        Assert.Contains("docs/adr/0002-style.md#decision-outcome", place.LastText, StringComparison.Ordinal);
        Assert.Matches(@"What would have changed: .+ counts [\d.]+ % here, and there Microservices scores [\d.]+ of 10", place.LastText);
    }

    [Fact]
    public void X7_A_what_if_that_asks_for_what_was_decided_against_names_the_record()
    {
        var place = new TestPlace(Noon, documents: Standing);
        place.Say("An online shop for 20k users a day, 5 engineers, AWS, 5k a month. Just answer");

        place.Say("what if we use MongoDB?");

        Assert.Contains("docs/adr/0001-store.md#decision", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void X7_A_described_architecture_is_held_against_the_records_and_what_it_denies_is_not()
    {
        var place = new TestPlace(Noon, documents: Standing);

        place.Say("Please review our payment service. It stores payments in MongoDB and runs on AWS ECS on Fargate. It has no microservices and we did not use Kubernetes. Mails are sent through RabbitMQ.");

        Assert.Equal(["docs/adr/0001-store.md#decision"], Standing.Where(known => place.LastText.Contains(known.Id, StringComparison.Ordinal)).Select(known => known.Id));
    }

    [Fact]
    public void H6_What_the_documents_leave_open_is_said_where_it_would_change_the_design_and_nowhere_else()
    {
        const string shop = "An online shop for 200k users a day, 25 engineers in 4 teams, AWS, 30k a month. Just answer";
        var place = new TestPlace(Noon, documents: Standing);
        place.Say(shop);
        var silent = System.Text.RegularExpressions.Regex.Match(Everything(place), "Your documents say nothing of (?<what>[^;]+);").Groups["what"].Value;
        Assert.DoesNotContain("architecture style", silent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("primary", silent, StringComparison.OrdinalIgnoreCase);

        var one = new TestPlace(Noon, documents: [Standing[2]]);
        one.Say(shop);
        Assert.Matches("Your documents say nothing of .*architecture style", Everything(one));

        var none = new TestPlace(Noon);
        none.Say(shop);
        Assert.DoesNotContain("Your documents", Everything(none), StringComparison.Ordinal);
    }

    private static string Everything(TestPlace place) => string.Join('\n', place.Said.SelectMany(said => said.Reply.Blocks.Select(BlockText.Of)));

    [Fact]
    public void X7_A_design_document_that_is_shared_is_held_against_the_records_and_what_it_weighs_is_not()
    {
        var talk = new Talk().Say("PostgreSQL is our standard");
        const string document = "# Payments\n\n## Store\n\nWe use MongoDB for payments.\n\n## Considered\n\nWe considered DynamoDB and might use MySQL later.\n";

        talk.Send(talk.Message(Messages.InboundKind.Text, "Anna", "review this", null) with { Files = [new Messages.SharedFile("docs/payments.md", "text/plain", document.Length, "f") { Text = document }] });

        Assert.Contains("**Against HR-1** (PostgreSQL is our standard", string.Join('\n', talk.Blocks.OfType<Block.Note>().Select(note => note.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("DynamoDB", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MySQL and that", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X7_What_a_house_rule_bans_is_named_with_the_rule()
    {
        var place = new TestPlace(Noon);
        place.Say("never Kubernetes");

        place.Say("We decided to run on Kubernetes");

        Assert.Contains("Against HR-1", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void B7_The_reply_names_what_the_design_holds_to_and_what_it_departs_from_and_why()
    {
        var place = new TestPlace(Noon, documents: [new StandingDecision("docs/adr/0009-style.md#decision", "Microservices for everything", "microservices", "accepted", new DateOnly(2026, 3, 1)), Standing[0]]);

        place.Say("An online shop for 20k users a day, 5 engineers, AWS, 5k a month. Just answer");

        Assert.Contains("Holds to docs/adr/0001-store.md#decision.", place.LastText, StringComparison.Ordinal);
        Assert.Matches(@"Departs from docs/adr/0009-style\.md#decision\*\* because \S+", place.LastText);
        var before = place.Said.Count;
        place.Say("microservices or a monolith?");
        Assert.Contains("docs/adr/0009-style.md#decision", string.Join('\n', place.Said.Skip(before).SelectMany(said => said.Reply.Blocks.Select(BlockText.Of))), StringComparison.Ordinal);
        place.Say("why not MongoDB?");
        Assert.Contains("Departs from docs/adr/0001-store.md#decision", place.LastText, StringComparison.Ordinal);
    }
}
