using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Reports;

public sealed partial class ReportPageTests
{
    private static readonly string Shop = ReportPage.Write(SampleShop.Blueprint);
    private static readonly string Clinic = ReportPage.Write(SampleClinic.Blueprint);

    [Fact]
    public void The_page_needs_nothing_beside_it()
    {
        Assert.DoesNotContain("<script", Clinic, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", Clinic, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", Clinic, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"url\((?!data:)", Clinic);
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Heading().Matches(Shop).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}."));
    }

    [Fact]
    public void Every_jump_of_the_contents_lands()
    {
        var targets = Id().Matches(Shop).Select(match => match.Groups[1].Value).ToList();
        var jumps = Jump().Matches(Shop).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(targets.Distinct().Count(), targets.Count);
        Assert.NotEmpty(jumps);
        Assert.All(jumps, jump => Assert.Contains(jump, targets));
    }

    [Fact]
    public void Every_picture_says_what_it_shows()
    {
        var pictures = Picture().Matches(Shop);

        Assert.True(pictures.Count >= 4);
        Assert.All(pictures, picture => Assert.Matches("aria-label=\"[^\"]{20,}\"", picture.Value));
    }

    [Fact]
    public void Foreign_words_stay_words()
    {
        Assert.Contains("<h1>Clinic &lt;booking&gt; &amp; &quot;records&quot; | 100 %", Clinic, StringComparison.Ordinal);
        Assert.DoesNotContain("<booking>", Clinic, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_assumed_says_so() => Assert.Contains("<td><strong>assumed</strong></td>", Shop, StringComparison.Ordinal);

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Jump();

    [GeneratedRegex("<svg [^>]*>")]
    private static partial Regex Picture();
}
