using System.Net;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>The conversation every Direct Line client holds: open, say, hear, come back.</summary>
public sealed class DirectLineTests : IAsyncDisposable
{
    private readonly TestBot _bot = new();
    private readonly DirectLine _line;

    public DirectLineTests() => _line = new DirectLine(_bot.CreateClient());

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_conversation_opens_and_greets_once()
    {
        var opened = await _line.OpenAsync();
        var again = await _line.SendAsync(HttpMethod.Post, "conversations");

        var heard = await _line.HearBotAsync();

        Assert.StartsWith("ws://localhost/v3/directline/conversations/", (string)opened["streamUrl"]!, StringComparison.Ordinal);
        Assert.Equal(2_592_000, (int)opened["expires_in"]!);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("Joined: ", (string)Assert.Single(heard)["text"]!);
        Assert.Null(heard[0]["replyToId"]);
        Assert.Empty((await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities?watermark={_line.Watermark}")))["activities"]!.AsArray());
    }

    [Fact]
    public async Task Opening_is_told_from_finding_again()
    {
        await _line.OpenAsync();
        var other = new DirectLine(_bot.CreateClient()) { Token = (string)(await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Post, "tokens/generate")))["token"]! };

        Assert.Equal(HttpStatusCode.Created, (await other.SendAsync(HttpMethod.Post, "conversations")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.SendAsync(HttpMethod.Post, "conversations")).StatusCode);
    }

    [Fact]
    public async Task A_client_that_greets_by_itself_is_not_greeted()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        await _line.SayAsync("hello");

        var heard = await _line.HearBotAsync();

        Assert.Equal("Text: hello", (string)Assert.Single(heard, DirectLine.IsBot)["text"]!);
    }

    [Fact]
    public async Task What_is_said_is_echoed_and_then_answered()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        var id = (string)(await DirectLine.ReadAsync(await _line.SayAsync("hello", "client-1")))["id"]!;

        var heard = await _line.HearBotAsync();

        Assert.Equal("client-1", (string)heard[0]["channelData"]!["clientActivityID"]!);
        Assert.Equal(id, (string)heard[0]["id"]!);
        Assert.Equal($"{id}-1", (string)heard[1]["id"]!);
        Assert.Equal(id, (string)heard[1]["replyToId"]!);
        Assert.Equal("Text: hello", (string)heard[1]["channelData"]!["reply"]!["blocks"]![0]!["text"]!);
    }

    [Fact]
    public async Task The_same_message_sent_twice_is_answered_once()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        await _line.SayAsync("hello", "client-1");
        await _line.SayAsync("hello", "client-1");
        await _line.SayAsync("goodbye", "client-2");

        var heard = await _line.HearAsync(activity => (string)activity["text"]! == "Text: goodbye");

        Assert.Equal(["Text: goodbye", "Text: hello", "goodbye", "hello"], heard.Select(activity => (string)activity["text"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_button_comes_back_as_its_command()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        await _line.PostAsync(new JsonObject { ["type"] = "message", ["value"] = new JsonObject { ["command"] = "design" } });

        Assert.Equal("Action: design", (string)(await _line.HearBotAsync())[^1]["text"]!);
    }

    [Fact]
    public async Task Who_comes_back_hears_everything_again_and_nothing_twice()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        await _line.SayAsync("hello");
        var first = await _line.HearBotAsync();

        var found = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}?watermark={_line.Watermark}"));
        var all = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities"));
        var rest = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities?watermark={_line.Watermark}"));

        Assert.Equal(_line.Conversation, (string)found["conversationId"]!);
        Assert.Equal(first.Count, all["activities"]!.AsArray().Count);
        Assert.Empty(rest["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_conversation()
    {
        await _line.OpenAsync();

        var renewed = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Post, "tokens/refresh"));
        _line.Token = (string)renewed["token"]!;

        Assert.Equal(_line.Conversation, (string)renewed["conversationId"]!);
        Assert.True((await _line.SayAsync("still here")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_user_named_in_a_token_is_who_speaks()
    {
        var grant = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Post, "tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = "alice" } }));
        _line.Token = (string)grant["token"]!;
        await _line.SendAsync(HttpMethod.Post, "conversations", new JsonObject { ["welcome"] = false });
        var posted = await _line.SendAsync(HttpMethod.Post, $"conversations/{(string)grant["conversationId"]!}/activities", new JsonObject { ["type"] = "message", ["text"] = "hi", ["from"] = new JsonObject { ["id"] = "mallory" } });

        var set = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{(string)grant["conversationId"]!}/activities"));

        Assert.True(posted.IsSuccessStatusCode);
        Assert.Equal("alice", (string)set["activities"]![0]!["from"]!["id"]!);
    }
}
