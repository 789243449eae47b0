using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Tests.Understanding;

/// <summary>Records as teams really write them; each decides for one thing, or for nothing the catalogue knows.</summary>
public sealed class RecordDialectTests
{
    private static readonly DecisionDocument Reader = new(Talk.Knowledge);

    [Theory]
    [InlineData("MADR 2", "# Store\n\n* Status: accepted\n* Deciders: Anna\n* Date: 2021-03-04\n\n## Decision Outcome\n\nChosen option: \"PostgreSQL (managed)\", because it fits.\n")]
    [InlineData("MADR 3", "---\nstatus: accepted\ndate: 2021-03-04\ndeciders: Anna\n---\n# Store\n\n## Decision Outcome\n\nChosen option: \"PostgreSQL\", because it fits.\n")]
    [InlineData("MADR 4", "---\nstatus: \"accepted\"\ndate: 2021-03-04\ndecision-makers: [Anna]\n---\n\n# Store\n\n## Decision Outcome\n\nChosen option: **PostgreSQL**, because it fits.\n")]
    [InlineData("MADR without a status", "# Store\n\nDate: 2021-03-04\n\n## Considered Options\n\n* MongoDB\n\n## Decision Outcome\n\nChosen option: \"PostgreSQL\", because it fits.\n")]
    [InlineData("Nygard", "# 2. Use PostgreSQL for the orders service\n\nDate: 2021-03-04\n\n## Status\n\nAccepted\n\nAmends [1. Records](0001.md)\n\n## Decision\n\nWe will use PostgreSQL as the datastore, rather than MongoDB.\n")]
    [InlineData("bold lines", "# ADR-002: Database\n\n**Status**: Accepted\n**Date**: 2021-03-04\n\n## Decision\n\nWe will use PostgreSQL 16 on AWS RDS Multi-AZ.\n")]
    [InlineData("front matter only", "---\ntitle: Use PostgreSQL\nstatus: approved\ndate: 2021-03-04\n---\n\n## Decision\n\nAs the title says.\n")]
    [InlineData("a table", "# Database\n\n| | |\n|---|---|\n| Status | ✅ Accepted |\n| Date | 2021-03-04 |\n\n## Decision\n\nPostgreSQL.\n")]
    [InlineData("what it replaces is not it", "# Replace MongoDB with PostgreSQL\n\n2021-03-04\n\n## Status\n\naccepted, supersedes ADR-0003\n\n## Decision\n\nWe migrate from MongoDB to PostgreSQL over the summer.\n")]
    [InlineData("a status that was something else", "# Database\n\n## Status\n\n~~Proposed~~ Accepted (2021-03-04)\n\n## Decision\n\nWe go with PostgreSQL instead of MySQL.\n")]
    public void H6_Each_dialect_says_what_was_accepted_and_when(string dialect, string text)
    {
        var read = Assert.Single(Reader.Read("docs/adr/0002.md", text));

        Assert.True(read.Binds, $"{dialect}: {read}");
        Assert.Equal(("postgresql", new DateOnly(2021, 3, 4)), (read.Subject, read.Date));
    }

    [Theory]
    [InlineData("Superceded by [10. Replace Flask with Django](0010-replace.md)", "superseded")]
    [InlineData("OPEN\n\nSuperceded by [19. Other](0019.md)", "superseded")]
    [InlineData("Accepted\n\nSuperseded by ADR-0009", "superseded")]
    [InlineData("Accepted, partially superseded by ADR-0009", "accepted")]
    [InlineData("accepted\n\nSupersedes ADR-0003", "accepted")]
    [InlineData("Draft", "proposed")]
    [InlineData("{proposed | rejected | accepted | deprecated}", "proposed")]
    [InlineData("[accepted](https://adr.github.io)", "accepted")]
    [InlineData("**Declined**", "rejected")]
    [InlineData("Dead", "deprecated")]
    [InlineData("active", "accepted")]
    [InlineData("not yet accepted", "proposed")]
    public void H6_A_status_is_read_in_the_words_teams_use(string said, string status) =>
        Assert.Equal(status, Assert.Single(Reader.Read("adr/6.md", $"# 6. Use PostgreSQL\n\n## Status\n\n{said}\n\n## Decision\n\nWe will use PostgreSQL.\n")).Status);

    [Theory]
    [InlineData("# Remove GraphQL from the settings page\n\n## Status\n\nAccepted\n\n## Decision\n\nWe remove GraphQL there.\n")]
    [InlineData("# Retire the MySQL proxy\n\n* Status: accepted\n\n## Decision Outcome\n\nChosen option: \"retire it\", because nobody uses it.\n")]
    [InlineData("# Evaluate Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\nWe spend a week on it.\n")]
    [InlineData("# Terraform module location\n\n## Status\n\nAccepted\n\n## Decision\n\nModules live beside the code.\n\n## Consequences\n\nMongoDB modules move too.\n")]
    public void H6_What_goes_or_is_only_mentioned_is_not_decided_for(string text) =>
        Assert.DoesNotContain(Reader.Read("docs/adr/1.md", text), read => read.Binds && read.Subject is "graphql" or "mysql" or "kafka" or "mongodb");

    /// <summary>Shapes found in the records of large public repositories, in other words.</summary>
    [Theory]
    [InlineData("# 38. Mongo replacement by DocumentDB\n\n## Status\n\nApproved\n\n## Decision\n\nThe approaches taken for migrating from MongoDB to Amazon DocumentDB are:\n\n1. new apps come first\n", "amazon-documentdb")]
    [InlineData("# Use REST over GQL when convenient\n\n- Status: accepted\n\n## Decision Outcome\n\nChosen option: B, \"use the client for all new requests\" because it is simple.\n", "rest")]
    [InlineData("# Where jobs wait\n\n- Status: accepted\n\n## Decision Outcome\n\nChosen option: **C** - Google Cloud Tasks\n", "google-cloud-tasks")]
    [InlineData("# Retire the auth-db-mysql service\n\n- Deciders: Danny\n- Date: 2021-03-16\n\n## Decision Outcome\n\nWe will expand the shared API step by step. Then the service goes.\n", null)]
    [InlineData("# Store payment data\n\n- Deciders: Ben\n- Date: 2021-07-22\n\n## Decision Outcome\n\nGoogle Firestore. We've used it in the broker.\n\n## Pros and Cons\n\nMySQL holds most of the data.\n", "firestore")]
    [InlineData("# Monitoring platform\n\n- Status: accepted\n\n## Decision Outcome\n\nThe hosted solution (DataDog) is a clear winner for its price.\n", "datadog")]
    [InlineData("# 22. Remove the Elasticsearch proxy\n\n## Status\n\nAccepted\n\n## Decision\n\nWe've tested the instances without the local proxies and found no harm when Nginx was gone.\n", null)]
    [InlineData("# Lua scripts\n\n- Status: accepted\n\n## Decision Outcome\n\nTBD\n", null)]
    public void H6_Records_of_the_world_outside_decide_for_what_they_say(string text, string? subject)
    {
        var read = Reader.Read("docs/adr/0001.md", text).Where(record => record.Binds).Select(record => record.Subject);

        Assert.Equal(subject is null ? [] : [subject], read);
    }

    [Fact]
    public void H6_What_was_decided_against_is_out_of_the_question()
    {
        var read = Assert.Single(Reader.Read("docs/adr/1.md", "# No cluster of our own\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will not use Kubernetes.\n"));

        Assert.Equal(("kubernetes", true, false), (read.Subject, read.Bans, read.Binds));
    }

    [Fact]
    public void H6_A_technology_taken_for_other_work_says_nothing_of_its_own()
    {
        var queue = Assert.Single(Reader.Read("docs/adr/1.md", "# PostgreSQL as the job queue\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use PostgreSQL with SKIP LOCKED.\n"));

        Assert.Equal("messaging", queue.Decision);
    }

    [Fact]
    public void H6_Several_records_in_one_file_are_several()
    {
        var read = Reader.Read("docs/backend/architecture.md", "# ADR-001: Style\n\n## Status\n\nAccepted\n\n## Decision\n\nWe build a modular monolith.\n\n# ADR-002: Database\n\n## Status\n\nRejected\n\n## Decision\n\nWe use MongoDB.\n");

        Assert.Equal([("modular-monolith", "accepted"), ("mongodb", "rejected")], read.Select(record => (record.Subject, record.Status)));
        Assert.Equal(["docs/backend/architecture.md#decision", "docs/backend/architecture.md#decision-1"], read.Select(record => record.Id));
    }

    [Fact]
    public void H6_A_status_of_an_answer_makes_no_record_of_a_document()
    {
        var read = Reader.Read("docs/backend/api-design.md", "# API design\n\nStatus: 200 for what is there.\n\n| Status | Meaning |\n|---|---|\n| 404 | not there |\n\n## Style\n\nAll services use GraphQL.\n");

        Assert.Equal(("graphql", true), (Assert.Single(read).Subject, read[0].Binds));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("# a ")]
    [InlineData("# a\n")]
    [InlineData("| status |")]
    [InlineData("status: ")]
    [InlineData("we use ")]
    [InlineData("PostgreSQL ")]
    [InlineData("replace a with ")]
    [InlineData("## Decision\n\nChosen option: \"")]
    public void H6_No_document_holds_up_a_conversation(string piece)
    {
        var text = $"# a{string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length))}x";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Reader.Read("docs/adr/1.md", text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void H6_Nothing_in_a_title_or_a_path_acts_as_markup()
    {
        var read = Assert.Single(Reader.Read("docs/adr/<img src=x>`1`.md", "# Use [PostgreSQL](javascript:x) <script>alert(1)</script> @channel\n\n## Status\n\nAccepted\n\n## Decision\n\nPostgreSQL.\n"));

        Assert.DoesNotContain(read.Id + read.Title, sign => sign is '<' or '>' or '`' or '[' or '@');
    }
}
