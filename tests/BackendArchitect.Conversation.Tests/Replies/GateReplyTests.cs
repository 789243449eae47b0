using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class GateReplyTests
{
    private const string Brief = "An online shop, 20k users a day, 5 developers, Python, 3k a month, on AWS, cards through Stripe. Just answer.";

    [Fact]
    public void K10_The_gate_is_shown_in_chat_on_request_with_result_date_and_source()
    {
        var talk = new Talk();
        talk.Say(Brief);

        talk.Say("show the quality gate");

        var table = Assert.Single(talk.Blocks.OfType<Block.Table>());
        Assert.Equal(5, table.Rows.Length);
        Assert.All(table.Rows, row =>
        {
            Assert.Matches("^(pass|pass with warnings|cannot determine)$", row[1]);
            Assert.Matches("^2026-(08-22|11-22)$", row[3]);
            Assert.NotEmpty(row[4]);
        });
    }

    [Fact]
    public void G2_A_reply_says_how_old_the_versions_are_and_from_the_ninetieth_day_that_they_are_stale()
    {
        Assert.Contains("table of 2026-08-22, 91 days old: stale", Technologies(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)), StringComparison.Ordinal);
        Assert.Contains("table of 2026-08-22, 90 days old: stale", Technologies(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)), StringComparison.Ordinal);

        var fresh = Technologies(new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero));

        Assert.Contains("table of 2026-08-22, 89 days old.", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("stale", fresh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_design_itself_says_it_when_the_versions_are_stale()
    {
        var talk = new Talk();

        talk.Say(Brief);

        Assert.Contains("92 days old: stale", talk.Text, StringComparison.Ordinal);
    }

    private static string Technologies(DateTimeOffset day)
    {
        var talk = new Talk();
        talk.Send(talk.Message(InboundKind.Text, "Anna", Brief, null) with { At = day });
        talk.Send(talk.Message(InboundKind.Text, "Anna", "technologies", null) with { At = day });
        return talk.Text;
    }
}
