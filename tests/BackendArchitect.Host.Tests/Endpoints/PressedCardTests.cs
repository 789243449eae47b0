using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Cards with buttons in Teams: what a press sends, what the card looks like after it, and what an old one is answered.</summary>
public sealed class PressedCardTests : IAsyncLifetime
{
    private static readonly ImmutableArray<Block> Questions =
    [
        new Block.Paragraph("Two questions."),
        new Block.Ask("team-size", "How many are you?", "It decides what you can run.", [new Button("6 people", "answer team-size 2"), new Button("60 people", "answer team-size 3")]),
        new Block.Ask("cloud", "Where?", "", [new Button("AWS", "answer cloud 1")]),
        new Block.Buttons([new Button("Costs", "show costs"), new Button("Fill a form", "form brief") { Form = "brief" }]),
        new Block.Buttons([new Button("Design it", "design", Primary: true)]),
    ];

    private readonly TestBot _bot = new(Turn, ("BotFramework:AllowUnauthenticated", "true"), ("Workers:PollSeconds", "1"));
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
    public async Task F6_In_Teams_a_button_is_an_Execute_that_old_clients_submit()
    {
        var button = Buttons(await AskAsync())[0];

        Assert.Equal(("Action.Execute", "answer", "answer team-size 2", "m1-1"),
            ((string?)button["type"], (string?)button["verb"], (string?)button["data"]!["command"], (string?)button["data"]!["reply"]));
        Assert.Equal(("Action.Submit", "answer team-size 2"), ((string?)button["fallback"]!["type"], (string?)button["fallback"]!["data"]!["command"]));
    }

    [Fact]
    public async Task F6_Elsewhere_a_button_is_a_Submit()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "ask").With("channelId", "emulator"));

        var buttons = Buttons(Assert.Single(await _connector.MessagesAsync(1)).Card!);

        Assert.All(buttons, button => Assert.Equal("Action.Submit", (string?)button["type"]));
        Assert.All(buttons, button => Assert.Null(button["data"]!["msteams"]));
    }

    [Fact]
    public async Task F6_A_press_is_answered_at_once_with_the_card_as_it_is_now()
    {
        await AskAsync();

        var card = await PressAsync("i1", "answer team-size 2");

        Assert.Contains("**Ada:** 6 people", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("How many are you?", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["AWS", "Costs", "Fill a form", "Design it"], Buttons(card).Select(button => (string?)button["title"]));
    }

    [Fact]
    public async Task F6_What_two_people_answered_stands_on_the_same_card()
    {
        await AskAsync();
        await PressAsync("i1", "answer team-size 2");

        var card = await PressAsync("i2", "answer cloud 1", "Ben");

        Assert.Contains("**Ada:** 6 people", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("**Ben:** AWS", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F6_Everybody_else_sees_the_answer_too()
    {
        await AskAsync();
        await PressAsync("i1", "answer team-size 2");

        var changed = Assert.Single(await _connector.OthersAsync(1));

        Assert.Equal(("PUT", "a:1", "card-1"), (changed.Method, changed.Conversation, changed.Under));
        Assert.Null(changed.Body["text"]);
        Assert.Contains("**Ada:** 6 people", changed.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F6_A_submit_of_an_old_client_changes_the_card_as_well()
    {
        await AskAsync();
        await _client.DeliverAsync(Message(_connector.Url, "s1", "").With("text", null).With("replyToId", "card-1")
            .With("value", new JsonObject { ["command"] = "design", ["reply"] = "m1-1" }));

        Assert.Contains("**Ada:** Design it", Assert.Single(await _connector.OthersAsync(1)).Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F6_A_button_that_only_shows_something_stays()
    {
        await AskAsync();

        Assert.Equal(6, Buttons(await PressAsync("i1", "show costs")).Count);
    }

    [Fact]
    public async Task F6_A_press_on_a_card_nobody_remembers_is_taken_and_answered_politely()
    {
        var answer = await SendPressAsync("i1", "design", "Ada", "of-last-year");

        Assert.Equal((200, "application/vnd.microsoft.activity.message"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        Assert.Equal("Action: design", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
    }

    [Fact]
    public async Task F6_A_button_that_is_not_ours_is_refused_in_words()
    {
        var answer = await _client.DeliverAsync(Invoke("i1", "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"x","data":{"x":1}}}"""));

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((400, "application/vnd.microsoft.error"), ((int)body["statusCode"]!, (string?)body["type"]));
    }

    [Fact]
    public async Task F6_A_form_opens_as_a_dialog_and_what_is_sent_is_an_action()
    {
        var opened = await _client.DeliverAsync(Invoke("i1", "task/fetch", """{"data":{"msteams":{"type":"task/fetch"},"form":"brief","reply":"m1-1"}}"""));
        var card = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["task"]!["value"]!["card"]!["content"]!;
        var sent = await _client.DeliverAsync(Invoke("i2", "task/submit", """{"data":{"command":"form brief","form":"brief","reply":"m1-1","team":"6"}}"""));

        Assert.Contains(card["body"]!.AsArray(), input => (string?)input!["id"] == "team");
        Assert.Equal("form brief", (string?)card["actions"]![0]!["data"]!["command"]);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal("Action: form brief", (string?)Assert.Single(await _connector.MessagesAsync(1)).Body["text"]);
    }

    [Fact]
    public async Task F6_A_form_of_an_earlier_day_says_so()
    {
        var answer = await _client.DeliverAsync(Invoke("i1", "task/fetch", """{"data":{"form":"gone"}}"""));

        Assert.Equal("message", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["task"]!["type"]);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("something/new")]
    public async Task F6_What_nothing_here_answers_is_not_implemented(string name) =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await _client.DeliverAsync(Invoke("i1", name, "{}"))).StatusCode);

    private static TurnOutcome Turn(ConversationState state, IReadOnlyList<InboundMessage> messages) => messages[^1].Text == "ask"
        ? new TurnOutcome(state, [new Reply($"{messages[^1].Id}-1", Questions)], [])
        : TestBot.Echo(state, messages);

    private async Task<JsonNode> AskAsync()
    {
        await _client.DeliverAsync(Message(_connector.Url, "m1", "ask"));
        return Assert.Single(await _connector.MessagesAsync(1)).Card!;
    }

    private async Task<JsonNode> PressAsync(string id, string command, string person = "Ada")
    {
        var answer = await SendPressAsync(id, command, person, "m1-1");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        return answer["value"]!;
    }

    private async Task<JsonNode> SendPressAsync(string id, string command, string person, string reply)
    {
        var data = new JsonObject { ["command"] = command, ["reply"] = reply };
        var press = Invoke(id, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data } }.ToJsonString())
            .With("from", new JsonObject { ["id"] = $"29:{person}", ["name"] = person });
        return JsonNode.Parse(await (await _client.DeliverAsync(press)).Content.ReadAsStringAsync())!;
    }

    private JsonObject Invoke(string id, string name, string value) => Message(_connector.Url, id, "")
        .With("type", "invoke").With("text", null).With("name", name).With("replyToId", "card-1").With("value", JsonNode.Parse(value));

    private static List<JsonNode> Buttons(JsonNode card) =>
        [.. card["body"]!.AsArray().Where(part => (string?)part!["type"] == "ActionSet").SelectMany(part => part!["actions"]!.AsArray()).Select(action => action!)];
}
