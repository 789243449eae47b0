using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>News without asking: over a socket, and by a request that is held open.</summary>
public sealed class DirectLineStreamTests : IAsyncDisposable
{
    private readonly TestBot _bot = new((state, messages) =>
    {
        // Long enough for the typing sign, which comes after a second.
        SpinWait.SpinUntil(() => false, 1700);
        return TestBot.Echo(state, messages);
    });

    private readonly DirectLine _line;

    public DirectLineStreamTests() => _line = new DirectLine(_bot.CreateClient());

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_socket_hears_the_echo_the_typing_sign_and_the_answer()
    {
        var opened = await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var socket = await _bot.Server.CreateWebSocketClient().ConnectAsync(new Uri((string)opened["streamUrl"]!), limit.Token);
        await _line.SayAsync("hello");

        var heard = new List<string>();
        while (!heard.Contains("bot message"))
        {
            var set = await ReceiveAsync(socket, limit.Token);
            heard.AddRange(set["activities"]!.AsArray().Select(activity => $"{activity!["from"]!["role"]} {activity["type"]}"));
        }

        Assert.Equal(["user message", "bot typing", "bot message"], heard);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        Assert.Equal(WebSocketState.Closed, socket.State);
    }

    [Fact]
    public async Task A_held_request_answers_as_soon_as_there_is_news()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        var held = _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities?wait=25");
        await Task.Delay(200);
        Assert.False(held.IsCompleted);

        await _line.SayAsync("hello");
        var set = await DirectLine.ReadAsync(await held.WaitAsync(TimeSpan.FromSeconds(5)));

        Assert.Equal("hello", (string)set["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task The_typing_sign_is_shown_once_and_kept_out_of_the_transcript()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });
        await _line.SayAsync("hello");
        await _line.HearBotAsync();

        var all = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities"));

        Assert.DoesNotContain("typing", all["activities"]!.AsArray().Select(activity => (string)activity!["type"]!));
    }

    [Fact]
    public async Task A_client_that_does_not_wait_is_answered_at_once()
    {
        await _line.OpenAsync(new JsonObject { ["welcome"] = false });

        var set = await DirectLine.ReadAsync(await _line.SendAsync(HttpMethod.Get, $"conversations/{_line.Conversation}/activities").WaitAsync(TimeSpan.FromSeconds(2)));

        Assert.Empty(set["activities"]!.AsArray());
        Assert.Equal("0", (string)set["watermark"]!);
    }

    private static async Task<JsonNode> ReceiveAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, cancellation);
        Assert.True(received.EndOfMessage);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count))!;
    }
}
