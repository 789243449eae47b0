using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>What Teams shows while a slow answer is made.</summary>
public sealed class ProgressTests : IAsyncLifetime
{
    private readonly TestBot _bot = new(null, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"));
    private FakeConnector _connector = null!;
    private IChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _bot.CreateClient();
        _channel = _bot.Services.GetRequiredService<ChannelDirectory>().Find("botframework")!;
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task F4_A_slow_answer_in_a_personal_chat_shows_progress_and_ends_it()
    {
        var address = Address("personal");
        await _channel.TypingAsync(address, CancellationToken.None);
        await SendAsync(address);

        var (typing, progress, answer) = (Sent(0), Sent(1), Sent(2));
        Assert.Equal("typing", (string?)typing["type"]);
        Assert.Equal(("typing", "informative", 1), ((string?)progress["type"], Stream(progress, "streamType"), (int?)progress["entities"]![0]!["streamSequence"]));
        Assert.Equal(("message", "final", "sent-2"), ((string?)answer["type"], Stream(answer, "streamType"), Stream(answer, "streamId")));
        Assert.Null(answer["entities"]![0]!["streamSequence"]);
    }

    [Fact]
    public async Task F4_The_next_answer_is_a_message_of_its_own()
    {
        var address = Address("personal");
        await _channel.TypingAsync(address, CancellationToken.None);
        await SendAsync(address);
        await SendAsync(address);

        Assert.Null(Sent(3)["entities"]);
    }

    [Fact]
    public async Task F4_A_very_slow_answer_goes_on_in_the_same_line()
    {
        var address = Address("personal");
        await _channel.TypingAsync(address, CancellationToken.None);
        await _channel.TypingAsync(address, CancellationToken.None);
        await SendAsync(address);

        Assert.Equal(["", "sent-2", "sent-2"], Enumerable.Range(1, 3).Select(at => Stream(Sent(at), "streamId") ?? ""));
        Assert.Equal(2, (int?)Sent(2)["entities"]![0]!["streamSequence"]);
        Assert.Equal("final", Stream(Sent(3), "streamType"));
    }

    [Fact]
    public async Task F4_A_quick_answer_shows_no_progress()
    {
        var address = Address("personal");
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _channel.TypingAsync(address, over.Token));

        Assert.Equal("typing", (string?)Assert.Single(_connector.Activities).Body["type"]);
    }

    [Fact]
    public async Task F4_When_the_progress_was_stopped_the_answer_comes_anyway()
    {
        var address = Address("personal");
        await _channel.TypingAsync(address, CancellationToken.None);
        _connector.Failures.Enqueue((System.Net.HttpStatusCode.Forbidden, null));
        await SendAsync(address);

        Assert.Equal(("message", null), ((string?)Sent(2)["type"], Sent(2)["entities"]));
    }

    [Theory]
    [InlineData("channel", 0)]
    [InlineData("groupChat", 1)]
    public async Task F4_Among_several_people_nothing_is_ever_streamed(string kind, int typing)
    {
        var address = Address(kind);
        await _channel.TypingAsync(address, CancellationToken.None);
        await SendAsync(address);

        Assert.Equal(typing, _connector.Activities.Count(sent => (string?)sent.Body["type"] == "typing"));
        Assert.All(_connector.Activities, sent => Assert.DoesNotContain("streaminfo", sent.Body.ToJsonString(), StringComparison.Ordinal));
    }

    private JsonObject Sent(int at) => _connector.Activities.ElementAt(at).Body;

    private static string? Stream(JsonObject activity, string name) => (string?)activity["entities"]![0]![name];

    private async Task SendAsync(ConversationAddress address) =>
        Assert.IsType<SendResult.Sent>(await _channel.SendAsync(address, new("r1", [new Conversation.Replies.Block.Paragraph("done")]), CancellationToken.None));

    private ConversationAddress Address(string kind)
    {
        var activity = Channels.BotFramework.ActivityFormat.Read(System.Text.Encoding.UTF8.GetBytes(Message(_connector.Url, "m1", "<at>B</at> hi")
            .With("conversation", new JsonObject { ["id"] = "c;messageid=1", ["conversationType"] = kind })
            .With("entities", JsonNode.Parse($$"""[{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>B</at>"}]""")).ToJsonString()));
        var read = new Channels.BotFramework.ActivityReader(TimeProvider.System).Read(activity, "", null);
        return Assert.IsType<Channels.BotFramework.Delivery.Message>(read).Inbound.Conversation;
    }
}
