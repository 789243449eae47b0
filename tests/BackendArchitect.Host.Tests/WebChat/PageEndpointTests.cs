using System.Net;
using BackendArchitect.Channels.WebChat;

namespace BackendArchitect.Host.Tests.WebChat;

public sealed class PageEndpointTests : IAsyncDisposable
{
    private readonly TestBot _bot = new();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_page_allows_nothing_but_its_own_host()
    {
        var answer = await _bot.CreateClient().GetAsync(new Uri("/", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_of_the_page_is_served_and_not_sent_again_while_it_is_the_same()
    {
        using var client = _bot.CreateClient();
        foreach (var name in PageAssets.Names)
        {
            var first = await client.GetAsync(new Uri($"/page/{name}", UriKind.Relative));
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri($"/page/{name}", UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        }
    }

    [Fact]
    public async Task Letters_are_kept_for_long_and_scripts_are_asked_for_again()
    {
        using var client = _bot.CreateClient();

        var letters = await client.GetAsync(new Uri("/page/inter-latin-400-normal.woff", UriKind.Relative));
        var script = await client.GetAsync(new Uri("/page/app.js", UriKind.Relative));

        Assert.Equal(TimeSpan.FromDays(365), letters.Headers.CacheControl!.MaxAge);
        Assert.True(script.Headers.CacheControl!.NoCache);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/page/nothing.js")]
    [InlineData("/page/..%2Findex.html")]
    [InlineData("/page/%2e%2e/appsettings.json")]
    public async Task What_is_not_of_the_page_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.CreateClient().GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Switched_off_there_is_no_page_and_no_line()
    {
        await using var off = new TestBot(null, ("WebChat:Enabled", "false"));
        using var client = off.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null)).StatusCode);
    }
}
