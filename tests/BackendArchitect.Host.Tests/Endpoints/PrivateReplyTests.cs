using System.Net;
using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>What is for one person of several in Teams.</summary>
public sealed class PrivateReplyTests : IAsyncLifetime
{
    private static readonly JsonObject Channel = new() { ["id"] = "19:x@thread.tacv2;messageid=5", ["conversationType"] = "channel", ["tenantId"] = "t1" };
    private static readonly JsonNode Mention = JsonNode.Parse($$"""[{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>B</at>"}]""")!;

    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task F12_It_goes_to_their_private_chat_and_never_to_the_channel()
    {
        await using var bot = Start();
        await bot.CreateClient().DeliverAsync(InChannel("m1", "<at>B</at> draft"));

        var sent = Assert.Single(await _connector.MessagesAsync(1));

        var opened = Assert.Single(_connector.Others);
        Assert.Equal(("29:ada", "t1", false), ((string?)opened.Body["members"]![0]!["id"], (string?)opened.Body["tenantId"], (bool)opened.Body["isGroup"]!));
        Assert.Equal(("a:private-29:ada", null, "only you"), (sent.Conversation, sent.Under, (string?)sent.Body["text"]));
    }

    [Fact]
    public async Task F12_The_chat_is_opened_once()
    {
        await using var bot = Start();
        var client = bot.CreateClient();
        await client.DeliverAsync(InChannel("m1", "<at>B</at> draft"));
        await client.DeliverAsync(InChannel("m2", "<at>B</at> draft"));

        Assert.All(await _connector.MessagesAsync(2), sent => Assert.Equal("a:private-29:ada", sent.Conversation));
        Assert.Single(_connector.Others);
    }

    [Fact]
    public async Task F12_A_chat_the_bot_was_added_to_is_known()
    {
        await using var bot = Start();
        var client = bot.CreateClient();
        await client.DeliverAsync(Message(_connector.Url, "e1", "", "a:own").With("type", "installationUpdate").With("action", "add")
            .With("conversation", new JsonObject { ["id"] = "a:own", ["conversationType"] = "personal", ["tenantId"] = "t1" }));
        await client.DeliverAsync(InChannel("m1", "<at>B</at> draft"));

        Assert.Equal("a:own", (await _connector.MessagesAsync(2)).Single(sent => (string?)sent.Body["text"] == "only you").Conversation);
        Assert.Empty(_connector.Others);
    }

    [Fact]
    public async Task F12_A_button_pressed_there_belongs_to_the_channel()
    {
        await using var bot = Start();
        var client = bot.CreateClient();
        await client.DeliverAsync(InChannel("m1", "<at>B</at> draft"));
        await _connector.MessagesAsync(1);

        await client.DeliverAsync(Message(_connector.Url, "i1", "", "a:private-29:ada").With("type", "invoke").With("name", "adaptiveCard/action")
            .With("value", JsonNode.Parse("""{"action":{"type":"Action.Execute","data":{"command":"share","reply":"m1-1"}}}""")));

        var shared = (await _connector.MessagesAsync(2))[1];
        Assert.Equal(("19:x@thread.tacv2;messageid=5", "Action: share"), (shared.Conversation, (string?)shared.Body["text"]));
    }

    [Fact]
    public async Task F12_Where_the_platform_shows_a_message_to_one_alone_it_stays_in_the_channel()
    {
        await using var bot = Start(("BotFramework:TargetedMessages", "true"));
        await bot.CreateClient().DeliverAsync(InChannel("m1", "<at>B</at> draft"));

        var sent = Assert.Single(await _connector.MessagesAsync(1));

        Assert.Equal(("19:x@thread.tacv2;messageid=5", "?isTargetedActivity=true", "29:ada"), (sent.Conversation, sent.Query, (string?)sent.Body["recipient"]!["id"]));
    }

    [Fact]
    public async Task H4_What_is_to_stay_goes_to_the_private_chat_there_too_and_a_press_weeks_later_belongs_to_the_channel()
    {
        await using var bot = Start(("BotFramework:TargetedMessages", "true"));
        var client = bot.CreateClient();
        await client.DeliverAsync(InChannel("m1", "<at>B</at> digest"));
        var sent = Assert.Single(await _connector.MessagesAsync(1));

        await client.DeliverAsync(Message(_connector.Url, "i1", "", "a:private-29:ada").With("type", "invoke").With("name", "adaptiveCard/action")
            .With("value", JsonNode.Parse("""{"action":{"type":"Action.Execute","data":{"command":"digest off me","reply":"m1-1"}}}""")));
        var answered = (await _connector.MessagesAsync(2))[1];

        Assert.Equal("a:private-29:ada", sent.Conversation);
        Assert.Equal(("19:x@thread.tacv2;messageid=5", "Action: digest off me"), (answered.Conversation, (string?)answered.Body["text"]));
        Assert.Equal(RecordLife.Quiet, RecordLives.Of(IChannelMemory.ShownToOne));
    }

    [Fact]
    public async Task F12_Who_blocked_the_bot_gets_nothing_and_the_channel_neither()
    {
        _connector.Failures.Enqueue((HttpStatusCode.Forbidden, null));
        await using var bot = Start();
        var client = bot.CreateClient();
        await client.DeliverAsync(InChannel("m1", "<at>B</at> draft"));
        await client.DeliverAsync(InChannel("m2", "<at>B</at> all"));

        var sent = Assert.Single(await _connector.MessagesAsync(1));
        Assert.Equal("Text: all", (string?)sent.Body["text"]);
        Assert.Contains("MessageWritesBlocked: the bot was blocked", (await bot.DeadLettersAsync())[0].Reason, StringComparison.Ordinal);
    }

    private TestBot Start(params (string Key, string Value)[] settings) =>
        new(Turn, [("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"), .. settings]);

    private static TurnOutcome Turn(ConversationState state, IReadOnlyList<InboundMessage> messages) => messages[^1].Text is "draft" or "digest"
        ? new TurnOutcome(state, [new Reply($"{messages[^1].Id}-1", [new Block.Paragraph("only you"), new Block.Buttons([new Button("Share", "share")])]) { OnlyFor = messages[^1].From.Id, InPrivateChat = messages[^1].Text == "digest" }], [])
        : TestBot.Echo(state, messages);

    private JsonObject InChannel(string id, string text) =>
        Message(_connector.Url, id, text).With("conversation", Channel.DeepClone()).With("entities", Mention.DeepClone());
}
