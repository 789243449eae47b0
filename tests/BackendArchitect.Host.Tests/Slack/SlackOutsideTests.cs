using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Tests.Telemetry;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The whole program, called from a channel it is not in.</summary>
public sealed class SlackOutsideTests : IAsyncLifetime
{
    private const string Stamp = "1795320485.000100";
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-outside-").FullName;
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private WebApplicationFactory<Program> _trapped = null!;
    private HttpClient _client = null!;
    private readonly LogTrap _log = new();

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Outside.Add(Channel);
        _bot = new TestBot(
            Asking,
            ("Slack:SigningSecret", Secret),
            ("Slack:BotToken", FakeSlack.Token),
            ("Slack:ApiUrl", _slack.ApiUrl),
            ("Workers:PollSeconds", "1"),
            ("Store:Path", Path.Combine(_folder, "outside.db")));
        _trapped = _bot.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_log)));
        _client = _trapped.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await _trapped.DisposeAsync();
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task F1_A_command_is_answered_where_the_bot_is_not_a_member()
    {
        await CommandAsync("an online shop", "one-secret-address");

        var shown = Assert.Single(await _slack.Asides.ShownAsync(1));
        Assert.Contains("Text: an online shop", (string?)shown["text"], StringComparison.Ordinal);
        Assert.Contains("/invite @backend_architect", (string?)shown["text"], StringComparison.Ordinal);
        Assert.Empty(_slack.Messages);
    }

    [Fact]
    public async Task F1_The_shortcut_on_a_message_is_answered_where_the_bot_is_not_a_member()
    {
        await _client.InteractAsync(new JsonObject
        {
            ["type"] = "message_action",
            ["callback_id"] = "ask_architect",
            ["team"] = new JsonObject { ["id"] = Team },
            ["user"] = new JsonObject { ["id"] = User, ["name"] = "alice" },
            ["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "general" },
            ["action_ts"] = "1795320490.5",
            ["response_url"] = _slack.ResponseUrl("two"),
            ["message"] = new JsonObject { ["ts"] = Stamp, ["user"] = "U9", ["text"] = "is our cache too small?" },
        });

        var shown = Assert.Single(await _slack.Asides.ShownAsync(1));
        Assert.Contains("is our cache too small?", (string?)shown["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task F1_A_press_in_such_an_answer_goes_on_with_the_same_conversation()
    {
        await CommandAsync("an online shop", "one");
        var shown = Assert.Single(await _slack.Asides.ShownAsync(1));
        var actions = shown["blocks"]!.AsArray().Single(block => (string?)block!["type"] == "actions")!;

        await PressAsync((string)actions["block_id"]!);

        var answer = (await _slack.Asides.ShownAsync(2))[1];
        Assert.Contains("Action: go on", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Contains("2 turns here", (string?)answer["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_was_invited_the_press_is_answered_before_all()
    {
        await CommandAsync("an online shop", "one");
        var shown = Assert.Single(await _slack.Asides.ShownAsync(1));
        _slack.Outside.Clear();

        await PressAsync((string)shown["blocks"]!.AsArray().Single(block => (string?)block!["type"] == "actions")!["block_id"]!);

        var said = Assert.Single(await _slack.AnswersAsync(1));
        Assert.Null((string?)said["thread_ts"]);
        Assert.Contains("2 turns here", (string?)said["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_in_no_file_of_the_store_and_in_no_line_of_the_log()
    {
        _slack.Fail("hook", new FakeSlack.Fault(404, "expired_url"));
        await CommandAsync("an online shop", "one-secret-address");
        await CommandAsync("another", "one-secret-address", "1.2.b");
        await _slack.Asides.ShownAsync(1);

        var kept = string.Concat(Directory.GetFiles(_folder).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Select(Read));

        Assert.Contains("an online shop", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("one-secret-address", kept, StringComparison.Ordinal);
        Assert.Contains(_log.Lines, line => line.Line.Contains("expired_url", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Line.Contains("one-secret-address", StringComparison.Ordinal));
    }

    /// <summary>An echo that counts its turns and offers to go on.</summary>
    private static TurnOutcome Asking(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var after = state with { Dialogs = state.Dialogs.Add("turn") };
        return new TurnOutcome(
            after,
            [.. messages.Select(message => new Reply(
                $"{message.Id}-1",
                [
                    new Block.Paragraph($"{message.Kind}: {message.Text}{message.Action}, {after.Dialogs.Count} turns here"),
                    new Block.Buttons([new Button("Go on", "go on")]),
                ]))],
            []);
    }

    /// <summary>Presses as Slack tells of it in a message only one person sees: without the message.</summary>
    private Task<HttpResponseMessage> PressAsync(string block) => _client.InteractAsync(new JsonObject
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = Team },
        ["user"] = new JsonObject { ["id"] = User, ["name"] = "alice" },
        ["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "general" },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1795320499.000100", ["channel_id"] = Channel, ["is_ephemeral"] = true },
        ["response_url"] = _slack.ResponseUrl("three"),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "0", ["block_id"] = block, ["value"] = "go on", ["action_ts"] = "1795320500.5" }),
    });

    private Task<HttpResponseMessage> CommandAsync(string text, string address, string trigger = "1.2.a") =>
        _client.SlackAsync("/slack/commands", $"{Command(text, trigger)}&response_url={Uri.EscapeDataString(_slack.ResponseUrl(address))}");

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file, System.Text.Encoding.Latin1);
        return text.ReadToEnd();
    }
}
