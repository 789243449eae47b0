using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>All files of a design, put among a person's own in Teams when they say yes.</summary>
public sealed class FileConsentTests : IAsyncLifetime
{
    private const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly FileRef Everything = new("d1", "bundle.zip", "design.zip", "All files");

    private readonly TestBot _bot = new(Turn, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"))
    {
        Design = record => Architect.Design(record.Brief, Knowledge, record.Standing),
    };

    private readonly ConcurrentQueue<(string Range, byte[] Bytes)> _uploads = new();
    private FakeConnector _connector = null!;
    private WebApplication _drive = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _drive = builder.Build();
        _drive.MapPut("/upload", TakeAsync);
        await _drive.StartAsync();
        _client = _bot.CreateClient();
        await _bot.Services.GetRequiredService<IRecords>().FindOrAddAsync(
            IRecords.Designs, "d1", JsonSerializer.Serialize(new DesignRecord("d1", Ledger.Empty), ConversationJson.Default.DesignRecord), default);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _drive.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task F5_In_a_personal_chat_it_asks_whether_to_save_the_files()
    {
        var asked = await AskedAsync();

        var card = asked.Body["attachments"]![0]!;
        Assert.Equal((ConsentCard, "design.zip"), ((string?)card["contentType"], (string?)card["name"]));
        Assert.True((int)card["content"]!["sizeInBytes"]! > 10_000);
    }

    [Fact]
    public async Task F5_In_a_channel_the_links_are_enough()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "<at>B</at> files")
            .With("conversation", new JsonObject { ["id"] = "19:x;messageid=1", ["conversationType"] = "channel" })
            .With("entities", JsonNode.Parse($$"""[{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>B</at>"}]""")));
        await _connector.MessagesAsync(1);
        await Task.Delay(1500);

        Assert.Contains("/files/", Assert.Single(await _connector.MessagesAsync(1)).Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F5_A_yes_puts_the_whole_bundle_there_and_shows_it()
    {
        var card = (await AskedAsync()).Body["attachments"]![0]!;
        await AnswerAsync("accept", card["content"]!["acceptContext"]!, $"{_drive.Urls.Single()}/upload");

        var shown = (await _connector.MessagesAsync(3))[2].Body["attachments"]![0]!;
        var (range, bytes) = Assert.Single(_uploads);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.Equal($"bytes 0-{bytes.Length - 1}/{bytes.Length}", range);
        Assert.Equal(
            ("application/vnd.microsoft.teams.card.file.info", "u1", "https://contoso.sharepoint.com/design.zip"),
            ((string?)shown["contentType"], (string?)shown["content"]!["uniqueId"], (string?)shown["contentUrl"]));
        Assert.Contains(_connector.Others, other => other is { Method: "DELETE", Under: "card-1" });
    }

    [Fact]
    public async Task F5_A_no_is_noted_in_a_line()
    {
        var card = (await AskedAsync()).Body["attachments"]![0]!;
        await AnswerAsync("decline", card["content"]!["declineContext"]!, null);

        Assert.StartsWith("Not saved.", (string?)(await _connector.MessagesAsync(3))[2].Body["text"], StringComparison.Ordinal);
        Assert.Empty(_uploads);
    }

    [Theory]
    [InlineData("https://evil.example.org/upload")]
    [InlineData("http://169.254.169.254/upload")]
    [InlineData("https://sharepoint.com.evil.example.org/upload")]
    public async Task I1_Files_are_put_where_Teams_keeps_files_and_nowhere_else(string address)
    {
        var card = (await AskedAsync()).Body["attachments"]![0]!;
        await AnswerAsync("accept", card["content"]!["acceptContext"]!, address);

        Assert.StartsWith("Teams did not take the files.", (string?)(await _connector.MessagesAsync(3))[2].Body["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task I1_A_made_up_context_gets_no_files()
    {
        await AnswerAsync("accept", new JsonObject { ["file"] = "https://bot.example.org/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }, $"{_drive.Urls.Single()}/upload");

        Assert.StartsWith("These files are no longer kept.", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"], StringComparison.Ordinal);
        Assert.Empty(_uploads);
    }

    private static TurnOutcome Turn(ConversationState state, IReadOnlyList<InboundMessage> messages) =>
        new(state, [new Reply($"{messages[^1].Id}-1", [new Block.Files([Everything])])], []);

    private async Task<FakeConnector.Received> AskedAsync()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "files"));
        return (await _connector.MessagesAsync(2))[1];
    }

    private Task<HttpResponseMessage> AnswerAsync(string action, JsonNode context, string? upload) => _client.DeliverAsync(
        Message(_connector.Url, "i1", "").With("type", "invoke").With("text", null).With("name", "fileConsent/invoke").With("replyToId", "card-1").With("value", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context.DeepClone(),
            ["uploadInfo"] = upload is null ? null : new JsonObject
            {
                ["contentUrl"] = "https://contoso.sharepoint.com/design.zip",
                ["name"] = "design.zip",
                ["uploadUrl"] = upload,
                ["uniqueId"] = "u1",
                ["fileType"] = "zip",
            },
        }));

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        _uploads.Enqueue((request.Headers.ContentRange.ToString(), bytes.ToArray()));
        return Results.Created();
    }
}
