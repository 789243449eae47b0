using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Channels.Tests.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("**bold** and *italic* and `code`", "*bold* and _italic_ and `code`")]
    [InlineData("[the docs](https://example.org/a?b=1&c=2)", "<https://example.org/a?b=1&amp;c=2|the docs>")]

    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("5 * 3 * 2", "5 *\u200B 3 *\u200B 2")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("~170 req/s, later ~340", "~\u200B170 req/s, later ~\u200B340")]
    [InlineData("`a < b`", "`a &lt; b`")]
    [InlineData("un**like**ly", "un\u200B*like*\u200Bly")]
    public void Marks_become_those_of_Slack(string said, string expected) => Assert.Equal(expected, SlackText.Mrkdwn(said));

    [Theory]
    [InlineData("<!channel> wake up")]
    [InlineData("<@U123> look")]
    [InlineData("<https://evil.example|your bank>")]
    public void What_people_wrote_mentions_and_links_nobody(string said) => Assert.DoesNotContain('<', SlackText.Mrkdwn(said));

    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](http://example.org)")]
    [InlineData("[click](https://example.org|x>y)")]
    public void A_link_leads_only_where_a_link_may_lead(string said)
    {
        var written = SlackText.Mrkdwn(said);

        Assert.True(!written.Contains('<', StringComparison.Ordinal) || written == "<https://example.org%7Cx%3Ey|click>", written);
    }

    [Fact]
    public void A_quote_at_the_start_of_a_line_stays_words() => Assert.Equal("a\n\u200B&gt; b", SlackText.Mrkdwn("a\n> b"));

    [Fact]
    public void Halves_of_signs_and_control_characters_are_left_out() => Assert.Equal("ab🏛", SlackText.Mrkdwn("a\ud83c\u0007b🏛"));

    [Theory]
    [InlineData("", "…")]
    [InlineData("**Just** `answer`", "Just answer")]
    public void A_label_is_never_empty_and_has_no_marks(string said, string expected) => Assert.Equal(expected, SlackText.Label(said, 75));
}
