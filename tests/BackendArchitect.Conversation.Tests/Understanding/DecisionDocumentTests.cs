using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Tests.Understanding;

public sealed class DecisionDocumentTests
{
    private static readonly DecisionDocument Reader = new(Talk.Knowledge);

    private const string Madr = """
        ---
        status: accepted
        date: 2026-03-14
        decision-makers: [Anna, Ben]
        ---

        # Store orders in MongoDB

        ## Considered Options

        - MongoDB
        - PostgreSQL

        ## Decision Outcome

        Chosen option: "MongoDB", because the catalogue has no fixed shape.
        """;

    private const string Nygard = """
        # 7. Use RabbitMQ for background work

        Date: 2025-11-02

        ## Status

        Accepted

        ## Context

        Mails are slow. We considered Kafka and SQS.

        ## Decision

        We will use RabbitMQ. It runs already.
        """;

    private const string Free = """
        # Backend architecture

        ## Data

        Orders and customers live in one database. We use PostgreSQL with row-level security.
        We considered MongoDB and do not use it.

        ## Hosting

        | what | where |
        |---|---|
        | services | we run on Kubernetes |

        ## Later

        We might use Kafka one day.
        """;

    [Fact]
    public void H6_each_dialect_is_read_with_status_date_and_place()
    {
        var madr = Assert.Single(Reader.Read("docs/adr/0003-orders.md", Madr));
        var nygard = Assert.Single(Reader.Read("doc/adr/0007-use-rabbitmq.md", Nygard));

        Assert.Equal(("docs/adr/0003-orders.md#decision-outcome", "mongodb", "accepted", new DateOnly(2026, 3, 14)), (madr.Id, madr.Subject, madr.Status, madr.Date));
        Assert.Equal(("doc/adr/0007-use-rabbitmq.md#decision", "rabbitmq", "accepted", new DateOnly(2025, 11, 2)), (nygard.Id, nygard.Subject, nygard.Status, nygard.Date));
        Assert.Equal("Use RabbitMQ for background work", nygard.Title);
    }

    [Fact]
    public void H6_a_free_document_says_what_is_done_and_not_what_was_weighed()
    {
        var read = Reader.Read("docs/backend/architecture.md", Free);

        Assert.Equal(
            [("docs/backend/architecture.md#data", "postgresql"), ("docs/backend/architecture.md#hosting", "kubernetes")],
            read.Select(decision => (decision.Id, decision.Subject)));
    }

    [Theory]
    [InlineData("status: proposed", "proposed")]
    [InlineData("status: \"superseded by ADR-0012\"", "superseded")]
    [InlineData("status: rejected", "rejected")]
    [InlineData("status: deprecated", "deprecated")]
    [InlineData("status: on hold", "proposed")]
    public void H6_a_status_other_than_accepted_does_not_bind(string line, string status)
    {
        var read = Assert.Single(Reader.Read("docs/adr/0003-orders.md", Madr.Replace("status: accepted", line, StringComparison.Ordinal)));

        Assert.Equal(status, read.Status);
        Assert.False(read.Binds);
    }

    [Fact]
    public void H6_B7_a_design_cites_the_document_it_follows_or_departs_from()
    {
        var documents = Reader.Read("docs/adr/0003-orders.md", Madr).Concat(Reader.Read("docs/backend/architecture.md", Free.Replace("PostgreSQL", "MariaDB", StringComparison.Ordinal))).ToImmutableList();
        var turn = new Turn(Talk.Knowledge, documents: () => documents);

        var outcome = turn.Run(ConversationState.New, [new InboundMessage(
            "m1", InboundKind.Text, new ConversationAddress("test", "test:1", ConversationKind.Channel, ""), new Person("u", "Ada"),
            "An online shop for 20k users a day with payments, 5 engineers, AWS, 5k a month. Just answer", null, [], DateTimeOffset.UnixEpoch)]);

        var record = Assert.Single(outcome.Designs);
        Assert.Equal(documents.Where(written => written.Binds), record.Standing);
        var design = Architect.Design(record.Brief, Talk.Knowledge, record.Standing);
        var said = design.Decisions.SelectMany(decision => decision.Departures.Concat(decision.Agreements)).ToList();
        Assert.Contains(said, line => line.Contains("docs/adr/0003-orders.md#decision-outcome", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("docs/backend/architecture.md#hosting", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains("0001-01-01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\nstatus: [\n---\n# x")]
    [InlineData("# \n## Status\n")]
    [InlineData("```\n# We use MongoDB\n")]
    [InlineData("status: accepted")]
    public void H6_whatever_stands_there_is_read_without_harm(string text) => Assert.Empty(Reader.Read("docs/x.md", text));
}
