using System.Net;
using System.Text.Json.Nodes;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private readonly TestBot _bot = new(null, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"));
    private FakeConnector _connector = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _client = _bot.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task F2_A_message_is_answered_in_its_thread_with_its_ids_escaped()
    {
        var answer = await _client.DeliverAsync(Message(_connector.Url, "m;1", "hi", "19:x@thread.tacv2;messageid=5"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = Assert.Single(await _connector.MessagesAsync(1));
        Assert.Equal(("19:x@thread.tacv2;messageid=5", "m;1", "m;1-1"), (sent.Conversation, sent.Under, sent.Id));
        Assert.Equal("Text: hi", (string?)sent.Body["text"]);
    }

    [Fact]
    public async Task F4_While_a_turn_takes_a_moment_a_chat_shows_typing()
    {
        await using var slow = new TestBot(
            (state, messages) =>
            {
                using var thought = new ManualResetEventSlim();
                thought.Wait(TimeSpan.FromSeconds(3));
                return TestBot.Echo(state, messages);
            },
            ("BotFramework:AllowUnauthenticated", "true"));
        await slow.CreateClient().DeliverAsync(Message(_connector.Url, "m1", "hi"));

        await _connector.MessagesAsync(1);
        var kinds = _connector.Activities.Select(received => (string?)received.Body["type"]).ToList();
        Assert.Equal(("typing", "message"), (kinds[0], kinds[^1]));
    }

    [Fact]
    public async Task F4_In_a_channel_nothing_shows_before_the_answer()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "<at>Backend Architect</at> hi", "19:x@thread.tacv2;messageid=5")
            .With("conversation", new JsonObject { ["id"] = "19:x@thread.tacv2;messageid=5", ["conversationType"] = "channel" })
            .With("entities", new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Backend Architect</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot },
            })));

        Assert.Equal("Text: hi", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
        Assert.DoesNotContain(_connector.Activities, received => (string?)received.Body["type"] == "typing");
    }

    [Fact]
    public async Task F3_A_delivery_that_comes_again_is_answered_once()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "hi"));
        await _connector.MessagesAsync(1);
        var again = await _client.DeliverAsync(Message(_connector.Url, "m1", "hi"));
        await _client.DeliverAsync(Message(_connector.Url, "m2", "ho"));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["m1-1", "m2-1"], (await _connector.MessagesAsync(2)).Select(sent => sent.Id));
    }

    [Fact]
    public async Task A_pressed_card_button_is_an_action()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "")
            .With("text", null).With("value", new JsonObject { ["command"] = "design", ["note"] = "x" }));

        Assert.Equal("Action: design", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
    }

    [Fact]
    public async Task An_invoke_is_answered_at_once_and_again_with_a_message()
    {
        var answer = await _client.DeliverAsync(Message(_connector.Url, "i1", "")
            .With("type", "invoke").With("name", "adaptiveCard/action")
            .With("value", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"x","data":{"command":"costs"}}}""")));

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), ((int)body["statusCode"]!, (string?)body["type"]));
        Assert.Equal("Action: costs", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
    }

    [Fact]
    public async Task F2_In_a_channel_only_a_mention_is_answered()
    {
        var place = new JsonObject { ["id"] = "19:x", ["conversationType"] = "channel", ["isGroup"] = true };
        await _client.DeliverAsync(Message(_connector.Url, "m1", "nobody asked").With("conversation", place.DeepClone()));
        await _client.DeliverAsync(Message(_connector.Url, "m2", "<at>Backend Architect</at>&nbsp;help").With("conversation", place.DeepClone())
            .With("entities", JsonNode.Parse($$"""[{"type":"clientInfo"},{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>Backend Architect</at>"}]""")));

        Assert.Equal("Text: help", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
    }

    [Fact]
    public async Task F2_What_is_said_without_its_name_is_let_go_except_in_threads_it_was_called_into()
    {
        await _client.DeliverAsync(InThread("m1", "we talk among ourselves", "19:x;messageid=1"));
        await _client.DeliverAsync(InThread("m2", "<at>B</at> we need a shop", "19:x;messageid=2", mention: true));
        await _connector.MessagesAsync(1);
        await _client.DeliverAsync(InThread("m3", "we are 6", "19:x;messageid=2"));
        await _client.DeliverAsync(InThread("m4", "lunch?", "19:x;messageid=1"));

        Assert.Equal(
            [("19:x;messageid=2", "Text: we need a shop"), ("19:x;messageid=2", "Text: we are 6")],
            (await _connector.MessagesAsync(2)).Select(sent => (sent.Conversation, (string?)sent.Body["text"])));
    }

    [Fact]
    public async Task Being_added_is_told_to_the_turn_and_other_events_are_let_go()
    {
        await _client.DeliverAsync(Message(_connector.Url, "e1", "").With("type", "messageReaction"));
        await _client.DeliverAsync(Message(_connector.Url, "e2", "").With("type", "conversationUpdate").With("membersAdded", JsonNode.Parse("""[{"id":"29:ada"}]""")));
        await _client.DeliverAsync(Message(_connector.Url, "e3", "").With("type", "conversationUpdate").With("membersAdded", JsonNode.Parse($$"""[{"id":"{{Bot}}"}]""")));

        Assert.Equal("e3-1", Assert.Single(await _connector.MessagesAsync(1)).Id);
    }

    [Fact]
    public async Task A_throttled_answer_is_sent_later_in_order()
    {
        _connector.Failures.Enqueue((HttpStatusCode.TooManyRequests, "1"));
        _connector.Failures.Enqueue((HttpStatusCode.BadGateway, null));

        await _client.DeliverAsync(Message(_connector.Url, "m1", "one"));
        await _client.DeliverAsync(Message(_connector.Url, "m2", "two"));

        Assert.Equal(["m1-1", "m2-1"], (await _connector.MessagesAsync(2)).Select(sent => sent.Id));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        _connector.Failures.Enqueue((status, null));

        await _client.DeliverAsync(Message(_connector.Url, "m1", "one"));

        Assert.Equal("m1-1", Assert.Single(await _connector.MessagesAsync(1)).Id);
    }

    [Fact]
    public async Task A_refused_answer_does_not_hold_back_the_next()
    {
        _connector.Failures.Enqueue((HttpStatusCode.Forbidden, null));

        await _client.DeliverAsync(Message(_connector.Url, "m1", "one"));
        await _client.DeliverAsync(Message(_connector.Url, "m2", "two"));

        Assert.Equal("m2-1", Assert.Single(await _connector.MessagesAsync(1)).Id);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://evil.example.org")]
    [InlineData("https://botframework.com.evil.example.org")]
    [InlineData("https://user:pw@smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net")]
    [InlineData("not a url")]
    public async Task Answers_go_to_allowed_hosts_only(string serviceUrl)
    {
        var answer = await _client.DeliverAsync(Message(serviceUrl, "m1", "hi"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private JsonObject InThread(string id, string text, string thread, bool mention = false) => Message(_connector.Url, id, text)
        .With("conversation", new JsonObject { ["id"] = thread, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "t1" })
        .With("entities", mention ? JsonNode.Parse($$"""[{"type":"mention","mentioned":{"id":"{{Bot}}"},"text":"<at>B</at>"}]""") : new JsonArray());
}
