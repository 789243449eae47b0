using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Forms;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>All the way round: what Slack sends, through the store and the turn, back to Slack. The turn is an echo.</summary>
public sealed class SlackLoopTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-loop-").FullName;
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        Start();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task F3_The_same_event_four_times_gets_one_reply_also_after_a_restart()
    {
        var body = Mention("once", "1795320485.000100");
        await _client.EventAsync(body);
        await _slack.CalledAsync("chat.postMessage", 1);
        await _client.EventAsync(body);
        await _bot.DisposeAsync();
        Start();
        await _client.EventAsync(body);
        await _client.EventAsync(body);
        await _client.EventAsync(Mention("another", "1795320486.000100"));

        var said = await _slack.CalledAsync("chat.postMessage", 2);
        Assert.Equal(["1795320485.000100", "1795320486.000100"], said.Select(call => (string?)call["thread_ts"]));
    }

    [Fact]
    public async Task F1_In_a_channel_it_answers_in_the_thread_and_privately_at_the_top()
    {
        await _client.EventAsync(Mention("by name", "1795320485.000100"));
        await _slack.CalledAsync("chat.postMessage", 1);
        await _client.EventAsync(Message("privately", "1795320486.000100", "D01ALICE"));

        var said = await _slack.CalledAsync("chat.postMessage", 2);
        Assert.Equal([(Channel, "1795320485.000100"), ("D01ALICE", null)], said.Select(call => ((string)call["channel"]!, (string?)call["thread_ts"])));
    }

    [Fact]
    public async Task F1_The_answer_to_a_command_is_the_root_of_a_thread_it_listens_in()
    {
        await _client.SlackAsync("/slack/commands", Command("an online shop", "1.2.a"));
        await _slack.CalledAsync("chat.postMessage", 1);
        var root = await RootAsync();
        await _client.EventAsync(Message("we are 6", "1795329486.000100", Channel, root));

        var said = await _slack.CalledAsync("chat.postMessage", 2);
        Assert.Null((string?)said[0]["thread_ts"]);
        Assert.Equal(root, (string?)said[1]["thread_ts"]);
        Assert.Contains("we are 6", (string?)said[1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task F6_A_form_opens_while_its_trigger_lives_and_its_answers_come_back_to_the_same_thread()
    {
        await _client.InteractAsync(Press("form brief", "1795320486.000100", "1795320485.000100", actionId: SlackMarks.OpensForm(Forms.Brief, 0)));
        var opened = Assert.Single(await _slack.CalledAsync("views.open", 1));
        Assert.Equal("1.2.x", (string?)opened["trigger_id"]);

        var view = opened["view"]!.AsObject();
        var field = view["blocks"]!.AsArray().First(block => (string?)block!["type"] == "input")!;
        await _client.InteractAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = Team },
            ["user"] = new JsonObject { ["id"] = User, ["name"] = "alice" },
            ["view"] = new JsonObject
            {
                ["id"] = "V1",
                ["private_metadata"] = view["private_metadata"]!.DeepClone(),
                ["state"] = new JsonObject { ["values"] = new JsonObject { [(string?)field["block_id"] ?? "b"] = new JsonObject { [(string)field["element"]!["action_id"]!] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "x" } } } },
            },
        });

        var said = Assert.Single(await _slack.CalledAsync("chat.postMessage", 1));
        Assert.Equal("1795320485.000100", (string?)said["thread_ts"]);
        Assert.Contains("Action: form brief", (string?)said["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task F6_Where_the_form_does_not_open_the_button_still_says_its_command()
    {
        _slack.Fail("views.open", new FakeSlack.Fault(200, "expired_trigger_id"));
        await _client.InteractAsync(Press("just answer", "1795320486.000100", "1795320485.000100", actionId: SlackMarks.OpensForm(Forms.Brief, 0)));
        await _slack.CalledAsync("chat.postMessage", 1);
        await _client.InteractAsync(Press("an old button", "1795320487.000100", "1795320485.000100", actionId: SlackMarks.OpensForm("a-form-that-is-gone", 0)));

        var said = await _slack.CalledAsync("chat.postMessage", 2);
        Assert.Equal(["Action: just answer", "Action: an old button"], said.Select(call => (string)call["text"]!));
        Assert.Single(_slack.Of("views.open"));
    }

    [Fact]
    public async Task F1_Opening_the_app_shows_its_home_and_its_prompts()
    {
        await _client.EventAsync(Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = User, ["channel"] = "D01ALICE", ["tab"] = "home" }));
        await _client.EventAsync(Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = User, ["channel"] = "D01ALICE", ["tab"] = "messages" }));

        Assert.Equal(User, (string?)Assert.Single(await _slack.CalledAsync("views.publish", 1))["user_id"]);
        Assert.Equal("D01ALICE", (string?)Assert.Single(await _slack.CalledAsync("assistant.threads.setSuggestedPrompts", 1))["channel_id"]);
        Assert.Equal("D01ALICE", (string?)Assert.Single(await _slack.CalledAsync("chat.postMessage", 1))["channel"]);
    }

    /// <summary>Waits until the thread of the last answer is noted.</summary>
    private async Task<string> RootAsync()
    {
        var threads = (ISlackThreads)_bot.Services.GetService(typeof(ISlackThreads))!;
        var root = (string)_slack.Messages.Last()["ts"]!;
        for (var tries = 0; tries < 200 && await threads.FindAsync(SlackAddress.IdOf(Team, Channel, root), default) is null; tries++)
        {
            await Task.Delay(25);
        }

        return root;
    }

    private void Start()
    {
        _bot = new TestBot(
            null,
            ("Slack:SigningSecret", Secret),
            ("Slack:BotToken", FakeSlack.Token),
            ("Slack:ApiUrl", _slack.ApiUrl),
            ("Workers:PollSeconds", "1"),
            ("Store:Path", Path.Combine(_folder, "loop.db")));
        _client = _bot.CreateClient();
    }
}
