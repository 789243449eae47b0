using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class SearchTests
{
    [Theory]
    [InlineData("decisions postgres", "ADR-0001")]
    [InlineData("decisions about the database", "ADR-0001")]
    [InlineData("decisions about the database in september", "ADR-0001")]
    [InlineData("decisions about the database last month", "")]
    [InlineData("decisions last month", "ADR-0002")]
    [InlineData("what did we decide about messaging?", "ADR-0003 ADR-0002")]
    [InlineData("decisions kafka", "ADR-0003 ADR-0002")]
    [InlineData("accepted decisions", "ADR-0004 ADR-0003 ADR-0001")]
    [InlineData("superseded decisions", "ADR-0002")]
    [InlineData("decisions by Ben", "ADR-0003 ADR-0002")]
    [InlineData("decisions since 2026-11-01", "ADR-0004 ADR-0003 ADR-0002")]
    [InlineData("decisions utc", "ADR-0004")]
    [InlineData("decisions", "ADR-0004 ADR-0003 ADR-0002 ADR-0001")]
    [InlineData("decisions about blockchain", "")]
    public void H1_the_log_is_searched_by_what_who_status_and_time(string said, string found)
    {
        var talk = Quarter();

        talk.Send(On(talk, "2026-11-22", "Anna", said));

        Assert.Equal(found, string.Join(' ', talk.Blocks.OfType<Block.Bullets>().SelectMany(list => list.Items).Select(line => line[2..10])));
        Assert.True(found.Length > 0 || talk.Text.Contains("There are 4 decisions on record", StringComparison.Ordinal), talk.Text);
    }

    [Fact]
    public void H1_a_line_says_status_who_when_and_where_and_the_record_says_all()
    {
        var talk = Quarter();

        var line = talk.Send(On(talk, "2026-11-22", "Anna", "decisions postgres")).Text;
        var record = talk.Press("ADR-0001").Text;

        Assert.Contains("**ADR-0001** Primary data store: PostgreSQL · accepted by Anna, 2026-09-01 12:00 UTC", line, StringComparison.Ordinal);
        Assert.Contains("[thread](conversation:terminal:1)", line, StringComparison.Ordinal);
        Assert.Contains("Why: we know it", record, StringComparison.Ordinal);
        Assert.Contains("review by 2027-03-01", record, StringComparison.Ordinal);
    }

    [Fact]
    public void H3_what_is_past_or_near_its_review_is_due_and_what_is_open_too_long_with_it()
    {
        var talk = Quarter();
        talk.Send(On(talk, "2026-12-01", "Anna", "propose GraphQL"));

        Assert.Contains("Nothing is due for review. Next: ADR-0001", talk.Send(On(talk, "2026-12-02", "Anna", "due")).Text, StringComparison.Ordinal);
        var near = talk.Send(On(talk, "2027-02-20", "Anna", "what is due for review?")).Text;
        var past = talk.Send(On(talk, "2027-03-02", "Anna", "due")).Text;

        Assert.Contains("**ADR-0001** Primary data store: PostgreSQL", near, StringComparison.Ordinal);
        Assert.Contains("**due for review since 2027-03-01**", past, StringComparison.Ordinal);
        Assert.Contains("**ADR-0005** API style: GraphQL · proposed by Anna, open for 91 days", past, StringComparison.Ordinal);
        talk.Send(On(talk, "2027-03-02", "Ben", "ADR-1 still holds"));
        Assert.Contains("Next look on 2027-09-02", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ADR-0001", talk.Send(On(talk, "2027-03-03", "Anna", "due")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_log_shows_the_newest_and_says_how_to_narrow_it()
    {
        var talk = new Talk();
        for (var at = 1; at <= 20; at++)
        {
            talk.Say($"decision: rule number {at} of the house");
        }

        talk.Say("decisions");

        Assert.Contains("20 decisions on record", talk.Text, StringComparison.Ordinal);
        Assert.Contains("and 8 more", talk.Text, StringComparison.Ordinal);
        Assert.Contains("ADR-0020", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ADR-0008", talk.Text, StringComparison.Ordinal);
    }

    /// <summary>Four decisions of a team from September to November.</summary>
    private static Talk Quarter()
    {
        var talk = new Talk();
        return talk.Send(On(talk, "2026-09-01", "Anna", "we decided on PostgreSQL because we know it"))
            .Send(On(talk, "2026-10-05", "Ben", "we decided on Kafka"))
            .Send(On(talk, "2026-11-03", "Ben", "replace ADR-2 with RabbitMQ because nobody runs Kafka"))
            .Send(On(talk, "2026-11-10", "Cem", "decision: all times are stored in UTC"));
    }

    private static InboundMessage On(Talk talk, string day, string from, string text) => talk.Message(InboundKind.Text, from, text, null) with
    {
        At = new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero),
    };
}
