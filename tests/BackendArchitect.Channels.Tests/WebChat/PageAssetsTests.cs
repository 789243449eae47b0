using System.Text;
using System.Text.RegularExpressions;
using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Channels.Tests.WebChat;

/// <summary>What the page promises: small, whole, and nothing from elsewhere.</summary>
public sealed partial class PageAssetsTests
{
    private const int Budget = 60_000;

    private static IEnumerable<string> Written => PageAssets.Names.Where(name => !PageAssets.IsFont(name));

    [Fact]
    public void The_page_is_light()
    {
        var bytes = Written.Sum(name => PageAssets.Find(name)!.Content.Length);

        Assert.InRange(bytes, 10_000, Budget);
    }

    [Fact]
    public void Everything_the_page_names_is_there()
    {
        var named = Written.SelectMany(name => Named().Matches(Text(name)).Select(match => match.Groups["name"].Value)).Distinct().ToList();

        Assert.Contains("app.css", named);
        Assert.Contains("app.js", named);
        Assert.Contains("inter-latin-400-normal.woff", named);
        Assert.All(named, name => Assert.NotNull(PageAssets.Find(name)));
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var addresses = Written.SelectMany(name => Address().Matches(Text(name)).Select(match => match.Value));

        // The name of a vocabulary, not an address anybody asks.
        Assert.All(addresses, address => Assert.StartsWith("http://www.w3.org/2000/svg", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_inline_that_a_strict_policy_would_forbid()
    {
        var page = Text(PageAssets.Start);

        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", page);
        Assert.DoesNotMatch(@"<style|\sstyle=|\son\w+=|javascript:", page);
    }

    [Fact]
    public void What_people_write_is_never_parsed_as_markup() => Assert.All(
        Written.Where(name => name.EndsWith(".js", StringComparison.Ordinal)),
        name => Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", Text(name)));

    [Fact]
    public void A_file_that_is_not_there_is_null() => Assert.Null(PageAssets.Find("../index.html"));

    private static string Text(string name) => Encoding.UTF8.GetString(PageAssets.Find(name)!.Content.Span);

    [GeneratedRegex(@"(?:""page/|url\(|from '\./)(?<name>[\w.-]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"https?://[\w./-]+")]
    private static partial Regex Address();
}
