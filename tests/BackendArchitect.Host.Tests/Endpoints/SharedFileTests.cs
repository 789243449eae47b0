using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Files somebody attaches in Teams, fetched from a server on this machine.</summary>
public sealed class SharedFileTests : IAsyncLifetime
{
    private readonly TestBot _bot = new(null, ("BotFramework:AllowUnauthenticated", "true"));
    private readonly List<string> _asked = [];
    private WebApplication _server = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/{name}", Serve);
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_text_is_read_and_its_length_known()
    {
        var file = await FetchAsync("openapi.yaml");

        Assert.Equal(("openapi: 3.1.0\n", 18L, null), (file.Text, file.Bytes, file.Problem));
    }

    [Theory]
    [InlineData("picture.png", "it is not text")]
    [InlineData("zeros.txt", "it is not text")]
    [InlineData("large.yaml", "it is larger than 2 MB")]
    [InlineData("endless.yaml", "it is larger than 2 MB")]
    [InlineData("gone.yaml", "Teams did not hand it out; please attach it again")]
    [InlineData("elsewhere.yaml", "Teams did not hand it out; please attach it again")]
    public async Task What_cannot_be_read_says_why(string name, string problem)
    {
        var file = await FetchAsync(name);

        Assert.Equal((null, problem), (file.Text, file.Problem));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://evil.example.org/a.yaml")]
    [InlineData("https://sharepoint.com.evil.example.org/a.yaml")]
    [InlineData("http://contoso.sharepoint.com/a.yaml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task I1_Files_are_fetched_from_where_Teams_keeps_them_and_nowhere_else(string url)
    {
        var file = await EnrichAsync(new SharedFile("a.yaml", "application/yaml", 0, url));

        Assert.Equal((null, "it lies where I do not fetch files from"), (file.Text, file.Problem));
        Assert.DoesNotContain("internal", _asked);
    }

    private IResult Serve(string name, HttpContext context)
    {
        _asked.Add(name);
        return name switch
        {
            "openapi.yaml" => Results.Bytes(Encoding.UTF8.GetPreamble().Concat("openapi: 3.1.0\n"u8.ToArray()).ToArray()),
            "picture.png" => Results.Bytes([0x89, 0x50, 0x4E, 0x47, 0xFF]),
            "zeros.txt" => Results.Bytes(new byte[10]),
            "large.yaml" => Results.Bytes(new byte[(2 * 1024 * 1024) + 1]),
            "endless.yaml" => Results.Stream(async stream => await stream.WriteAsync(new byte[3 * 1024 * 1024])),
            "elsewhere.yaml" => Results.Redirect("/internal"),
            _ => Results.NotFound(),
        };
    }

    private Task<SharedFile> FetchAsync(string name) => EnrichAsync(new SharedFile(name, "text/plain", 0, $"{_server.Urls.Single()}/{name}"));

    private async Task<SharedFile> EnrichAsync(SharedFile file)
    {
        var channel = _bot.Services.GetRequiredService<ChannelDirectory>().Find("botframework")!;
        ImmutableArray<InboundMessage> messages = [TestMessages.Text("c", "m1") with { Files = [file] }];
        return Assert.Single(Assert.Single(await channel.EnrichAsync(messages, CancellationToken.None)).Files!);
    }
}
