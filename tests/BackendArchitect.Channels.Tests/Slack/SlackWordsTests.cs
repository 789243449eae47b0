using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Channels.Tests.Slack;

public sealed class SlackWordsTests
{
    [Theory]
    [InlineData("<@U0BOT> hello", "hello")]
    [InlineData("<@U0BOT>, hello", "hello")]
    [InlineData("<@U0BOT|architect>: hello", "hello")]
    [InlineData("<@U02|bob> and <@U03> said", "@bob and @U03 said")]
    [InlineData("see <#C1|general> and <#C2>", "see #general and #C2")]
    [InlineData("<!here> <!subteam^S1|@backend> look", "@here @backend look")]
    [InlineData("<!date^1392734382^{date}|Feb 18> is due", "Feb 18 is due")]
    [InlineData("<https://example.com/a?b=1&amp;c=2>", "https://example.com/a?b=1&c=2")]
    [InlineData("<http://example.com|example.com> is ours", "example.com is ours")]
    [InlineData("<mailto:a@example.com|a@example.com>", "a@example.com")]
    [InlineData("read <https://example.com/spec|the spec>", "read the spec (https://example.com/spec)")]
    [InlineData("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData("&amp;lt; stays an entity", "&lt; stays an entity")]
    [InlineData("*99.9 %* and _soon_ and ~not~", "99.9 % and soon and not")]
    [InlineData("2*3*4 snake_case_name a * b * c", "2*3*4 snake_case_name a * b * c")]
    [InlineData("`SELECT *` and `*x*`", "`SELECT *` and `*x*`")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("3 < 5 <", "3 < 5 <")]
    [InlineData("", "")]
    public void Markup_becomes_plain_words(string said, string expected) => Assert.Equal(expected, SlackWords.Plain(said, "U0BOT"));

    [Theory]
    [InlineData("review ```a: 1\nb: *2*```", "review \n```\na: 1\nb: *2*\n```")]
    [InlineData("```sql\nselect 1 &lt; 2\n``` ok?", "```sql\nselect 1 < 2\n```\n ok?")]
    [InlineData("```never closed *x*", "```never closed x")]
    public void Code_is_kept_in_fences_on_lines_of_their_own(string said, string expected) => Assert.Equal(expected, SlackWords.Plain(said, null));
}
