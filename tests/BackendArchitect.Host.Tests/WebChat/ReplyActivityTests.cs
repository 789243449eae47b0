using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>One reply, two readers: plain Direct Line clients get text, cards and pictures; the page gets the blocks.</summary>
public sealed class ReplyActivityTests : IAsyncLifetime
{
    private static readonly FileRef Picture = new("d1", "diagrams/c4-container.png", "c4-container.png", "Containers");

    private static readonly ImmutableArray<Block> Blocks =
    [
        new Block.Heading("Modular monolith"),
        new Block.Paragraph("**Costs** less."),
        new Block.Table(["Number", "Value"], [["peak", "9,800 req/s"]]),
        new Block.Picture(Picture, "A web app and a database"),
        new Block.Ask("team", "How many?", "Decides the style.", [new Button("6", "answer team 1")]),
        new Block.Files([new FileRef("d1", "bundle.zip", "bundle.zip", "Everything")]),
    ];

    private readonly TestBot _bot = new((state, messages) =>
        new TurnOutcome(state, [new Reply($"{messages[^1].Id}-1", Blocks)], []));

    private JsonNode _activity = null!;

    public async Task InitializeAsync()
    {
        var line = new DirectLine(_bot.CreateClient());
        await line.OpenAsync(new JsonObject { ["welcome"] = false });
        await line.SayAsync("hello");
        _activity = (await line.HearBotAsync()).Single(DirectLine.IsBot);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public void The_words_it_begins_with_are_markdown()
    {
        Assert.Equal("**Modular monolith**\n\n**Costs** less.", (string)_activity["text"]!);
        Assert.Equal("markdown", (string)_activity["textFormat"]!);
    }

    [Fact]
    public void A_plain_client_gets_cards_and_the_picture_between_them()
    {
        var attachments = _activity["attachments"]!.AsArray();

        Assert.Equal(
            ["application/vnd.microsoft.card.adaptive", "image/png", "application/vnd.microsoft.card.adaptive"],
            attachments.Select(attachment => (string)attachment!["contentType"]!));
        Assert.StartsWith("http://localhost/files/", (string)attachments[1]!["contentUrl"]!, StringComparison.Ordinal);
        Assert.Contains("\"Action.Submit\"", attachments[2]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"answer team 1\"", attachments[2]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", _activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_gets_the_blocks_and_links_on_its_own_host()
    {
        var data = _activity["channelData"]!;

        Assert.Equal(
            ["heading", "paragraph", "table", "picture", "ask", "files"],
            data["reply"]!["blocks"]!.AsArray().Select(block => (string)block!["type"]!));
        Assert.Equal("answer team 1", (string)data["reply"]!["blocks"]![4]!["answers"]![0]!["command"]!);
        Assert.StartsWith("/files/", (string)data["links"]!["d1/diagrams/c4-container.png"]!, StringComparison.Ordinal);
        Assert.StartsWith("/files/", (string)data["links"]!["d1/bundle.zip"]!, StringComparison.Ordinal);
    }
}
