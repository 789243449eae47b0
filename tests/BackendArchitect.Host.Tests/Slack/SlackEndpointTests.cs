using System.Net;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Messages;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SlackEndpointTests : IAsyncLifetime
{
    private readonly SlackBot _bot = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    [Fact]
    public async Task F1_A_mention_comes_twice_as_message_and_as_mention_and_is_heard_once()
    {
        await _bot.Client.EventAsync(Message($"<@{Bot}> hello", "1795320485.000100", Channel));
        await _bot.Client.EventAsync(Mention("hello", "1795320485.000100"));
        await _bot.Client.EventAsync(Message("over", "1795320486.000100", "D01ALICE"));

        Assert.Equal(["hello", "over"], (await _bot.HeardAsync(2)).Select(message => message.Text).Order());
    }

    [Fact]
    public async Task F1_In_a_thread_it_listens_only_where_it_takes_part()
    {
        await _bot.Client.EventAsync(Message("not for the bot", "1795320486.000100", Channel, "1795320480.000100"));
        await _bot.Client.EventAsync(Mention("an online shop", "1795320485.000100"));
        await _bot.Client.EventAsync(Message("we are 6", "1795320487.000100", Channel, "1795320485.000100"));
        await _bot.Client.EventAsync(Message("also not", "1795320488.000100", Channel));
        await _bot.Client.EventAsync(Message("over", "1795320489.000100", "D01ALICE"));

        var heard = await _bot.HeardAsync(3);

        Assert.Equal(["an online shop", "over", "we are 6"], heard.Select(message => message.Text).Order(StringComparer.Ordinal));
        Assert.Equal(2, heard.Count(message => message.Conversation.Id == "slack:T01TEST:C01GEN:1795320485.000100"));
    }

    [Fact]
    public async Task F1_A_thread_the_bot_opened_itself_belongs_to_the_conversation_that_made_it()
    {
        await _bot.Client.SlackAsync("/slack/commands", Command("an online shop", "1.2.a"));
        var asked = Assert.Single(await _bot.HeardAsync(1));
        var threads = (ISlackThreads)_bot.Services.GetService(typeof(ISlackThreads))!;
        await threads.JoinAsync(SlackAddress.IdOf(Team, Channel, "1795320490.000100"), asked.Conversation.Id, default);

        await _bot.Client.EventAsync(Message("we are 6", "1795320491.000100", Channel, "1795320490.000100"));
        await _bot.Client.InteractAsync(Press("design", "1795320490.000100", null));

        var heard = await _bot.HeardAsync(3);
        Assert.All(heard, message => Assert.Equal(asked.Conversation.Id, message.Conversation.Id));
        Assert.All(heard.Skip(1), message => Assert.Equal("1795320490.000100", SlackReference.Parse(message.Conversation.Reference).Thread));
    }

    [Fact]
    public async Task F1_Opening_the_messages_tab_greets_once_ever()
    {
        var opened = Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = User, ["channel"] = "D01ALICE", ["tab"] = "messages" });
        await _bot.Client.EventAsync(opened);
        await _bot.Client.EventAsync(opened);
        await _bot.Client.EventAsync(Message("hi", "1795320489.000100", "D01ALICE"));

        Assert.Equal([InboundKind.Joined, InboundKind.Text], (await _bot.HeardAsync(2)).Select(message => message.Kind));
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/actions")]
    [InlineData("/slack/commands")]
    public async Task One_address_is_enough_for_all(string path)
    {
        await _bot.Client.SlackAsync(path, Mention("an event", "1795320485.000100").ToJsonString());
        await _bot.Client.SlackAsync(path, Form(Press("a press", "1795320486.000100", "1795320485.000100")));
        var command = await _bot.Client.SlackAsync(path, Command("a command", "1.2.a"));
        var handshake = await _bot.Client.SlackAsync(path, """{"type":"url_verification","challenge":"3eZbrw1aB","token":"x"}""");

        Assert.Equal(["a command", "a press", "an event"], (await _bot.HeardAsync(3)).Select(message => message.Text + message.Action).Order());
        Assert.Equal("in_channel", (string?)JsonNode.Parse(await command.Content.ReadAsStringAsync())!["response_type"]);
        Assert.Equal("3eZbrw1aB", await handshake.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_no_retry_can_mend_asks_for_none()
    {
        var answer = await _bot.Client.SlackAsync("/slack/events", "{");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("1", answer.Headers.GetValues("X-Slack-No-Retry").Single());
    }
}
