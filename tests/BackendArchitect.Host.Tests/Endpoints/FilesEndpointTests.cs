using System.IO.Compression;
using System.Net;
using System.Text.Json;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Endpoints;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class FilesEndpointTests : IAsyncLifetime
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private readonly TestBot _bot = new() { Design = record => Architect.Design(record.Brief, Knowledge, record.Standing) };
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = _bot.CreateClient();
        // A record like the one a turn leaves behind.
        await _bot.Services.GetRequiredService<IRecords>().FindOrAddAsync(
            IRecords.Designs, "d1", JsonSerializer.Serialize(new DesignRecord("d1", Ledger.Empty), ConversationJson.Default.DesignRecord), default);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("README.md", "text/markdown", "inline")]
    [InlineData("report.html", "text/html", "inline")]
    [InlineData("diagrams/c4-container.svg", "image/svg+xml", "inline")]
    [InlineData("blueprint.json", "application/json", "inline")]
    [InlineData("bundle.zip", "application/zip", "attachment")]
    public async Task A_file_comes_with_its_type_and_can_do_nothing(string path, string type, string disposition)
    {
        var answer = await _client.GetAsync(Link(path));

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_paper_is_fetched_sheet_by_sheet_or_packed()
    {
        var paper = Paper.Of(new Paper.Sheet("docs/adr/0001-monolith.md", "# Ein Monolith, größer\n"), new Paper.Sheet("change.patch", "--- a\n+++ b\n"));
        await _bot.Services.GetRequiredService<IRecords>().PutAsync(
            IRecords.Papers, paper.Id, JsonSerializer.Serialize(paper, ConversationJson.Default.Paper), default);

        var sheet = await _client.GetStringAsync(Link("docs/adr/0001-monolith.md", paper.Id));
        await using var zip = new ZipArchive(await _client.GetStreamAsync(Link(FileRef.Everything, paper.Id)));
        var missing = await _client.GetAsync(Link("else.md", paper.Id));

        Assert.Equal("# Ein Monolith, größer\n", sheet);
        Assert.Equal(["docs/adr/0001-monolith.md", "change.patch"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_zip_holds_the_files_it_is_said_to_hold()
    {
        await using var zip = new ZipArchive(await _client.GetStreamAsync(Link("bundle.zip")));

        Assert.Equal(
            await _client.GetStringAsync(Link("README.md")),
            await new StreamReader(await zip.GetEntry("README.md")!.OpenAsync()).ReadToEndAsync());
    }

    [Fact]
    public async Task A_file_the_design_does_not_have_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(Link("../../etc/passwd"))).StatusCode);

    [Fact]
    public async Task A_design_that_is_not_kept_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(Link("README.md", design: "d2"))).StatusCode);

    [Fact]
    public async Task A_changed_link_is_not_one_of_ours()
    {
        var link = Link("README.md").ToString();

        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri(link[..^4] + "AAAA"))).StatusCode);
    }

    [Fact]
    public async Task An_old_link_is_gone()
    {
        var key = Convert.FromHexString((await _bot.Services.GetRequiredService<IRecords>().FindAsync(IRecords.Keys, "file-links", default))!);
        var token = new FileToken(new FileRef("d1", "README.md", "README.md", "x"), Until: 1).Sign(key);

        Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync(new Uri($"/files/{token}", UriKind.Relative))).StatusCode);
    }

    private Uri Link(string path, string design = "d1") => _bot.Services.GetRequiredService<IFileLinks>()
        .Link(new FileRef(design, path, Path.GetFileName(path), "a title"), _client.BaseAddress!.ToString())!;
}
