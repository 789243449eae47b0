using BackendArchitect.Deliverables.Reports;
using Markdig;

namespace BackendArchitect.Deliverables.Tests.Reports;

public sealed class MarkdownPageTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("plain")]
    [InlineData("# not a heading")]
    [InlineData("1. not a list")]
    [InlineData("- nor this")]
    [InlineData("a*b*c and _d_ and snake_case_name")]
    [InlineData("<script>alert(1)</script> & &amp;")]
    [InlineData("[link](https://example.com) `code` \\ back")]
    [InlineData("~~gone~~ | in | cells |")]
    [InlineData("99.9 % of 0.1")]
    [InlineData("> quoted")]
    [InlineData("+ plus")]
    public void Foreign_words_read_as_they_are_in_a_paragraph_and_in_a_cell(string words)
    {
        var page = new MarkdownPage().Paragraph(MarkdownPage.Text(words)).Table(["Head"], [[MarkdownPage.Text(words)]]).ToString();

        var html = Markdown.ToHtml(page, Pipeline);

        var expected = System.Net.WebUtility.HtmlEncode(words).Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Contains($"<p>{expected}</p>", html, StringComparison.Ordinal);
        Assert.Contains($"<td>{expected}</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9803.9, "9,804")]
    [InlineData(0.0834, "0.0834")]
    [InlineData(99.95, "99.95")]
    [InlineData(12, "12")]
    [InlineData(1_000_000, "1,000,000")]
    public void Numbers_keep_the_digits_that_count(double value, string text) => Assert.Equal(text, Words.Number(value));

    [Fact]
    public void A_formula_with_a_back_tick_or_a_bar_stays_in_its_cell()
    {
        var page = new MarkdownPage().Table(["Formula"], [[MarkdownPage.Mono("a `c`")], [MarkdownPage.Mono("a | b")]]).ToString();

        var html = Markdown.ToHtml(page, Pipeline);

        Assert.Contains("<td><code>a `c`</code></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>a | b</td>", html, StringComparison.Ordinal);
    }
}
