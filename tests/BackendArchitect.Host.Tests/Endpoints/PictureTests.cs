using System.Buffers.Binary;
using System.Text.Json;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Pictures as Teams is given them: no larger than it shows, with the whole behind a link that ends.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private readonly TestBot _bot = new(Turn, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"))
    {
        Design = record => Architect.Design(record.Brief, Knowledge, record.Standing),
    };

    private FakeConnector _connector = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _client = _bot.CreateClient();
        await _bot.Services.GetRequiredService<IRecords>().FindOrAddAsync(
            IRecords.Designs, "d1", JsonSerializer.Serialize(new DesignRecord("d1", Ledger.Empty), ConversationJson.Default.DesignRecord), default);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Theory]
    [InlineData("c4-container")]
    [InlineData("c4-context")]
    [InlineData("er")]
    public async Task F10_A_picture_fits_what_Teams_shows(string name)
    {
        var file = new FileRef("d1", $"diagrams/{name}@chat.png", "x.png", "x");

        var bytes = await _bot.Services.GetRequiredService<IFileLinks>().ReadAsync(file, default);

        Assert.NotNull(bytes);
        Assert.InRange(bytes.Value.Length, 1_000, 1024 * 1024);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.Value.Span[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes.Value.Span[20..]));
        Assert.InRange(Math.Max(width, height), 900, 1024);
    }

    [Fact]
    public async Task F10_The_card_shows_the_small_picture_with_its_words_and_links_the_whole_one()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "draw"));

        var body = Assert.Single(await _connector.MessagesAsync(1)).Card!["body"]!.AsArray();

        Assert.Equal("Two containers and a store", (string?)body[0]!["altText"]);
        var small = await _client.GetByteArrayAsync(new Uri(new Uri((string)body[0]!["url"]!).PathAndQuery, UriKind.Relative));
        var address = ((string)body[1]!["text"]!).Split('(', ')')[1];
        var whole = await _client.GetByteArrayAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(16)) > BinaryPrimitives.ReadInt32BigEndian(small.AsSpan(16)));
    }

    private static TurnOutcome Turn(ConversationState state, IReadOnlyList<InboundMessage> messages) => new(
        state,
        [new Reply($"{messages[^1].Id}-1", [new Block.Picture(new FileRef("d1", "diagrams/c4-container.png", "c4.png", "Containers"), "Two containers and a store")])],
        []);
}
