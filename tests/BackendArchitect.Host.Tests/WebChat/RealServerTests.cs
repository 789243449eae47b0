using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>What only the real server does: limits of a body, sockets of the network.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RealServerTests(Browser browser)
{
    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_the_conversation_goes_on()
    {
        using var client = await browser.ClientAsync();
        var line = new DirectLine(client);
        await line.OpenAsync(new JsonObject { ["welcome"] = false });
        using var huge = new StringContent($"{{\"type\":\"message\",\"text\":\"{new string('a', 2_000_000)}\"}}", Encoding.UTF8, "application/json");

        await DirectLine.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, await line.PostAsync(huge));

        Assert.True((await line.SayAsync("hello")).IsSuccessStatusCode);
        Assert.NotEmpty(await line.HearBotAsync());
    }

    [Fact]
    public async Task A_socket_brings_the_real_welcome()
    {
        using var client = await browser.ClientAsync();
        var opened = await new DirectLine(client).OpenAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)opened["streamUrl"]!), limit.Token);

        var heard = "";
        while (!heard.Contains("joined-1", StringComparison.Ordinal))
        {
            var buffer = new byte[64 * 1024];
            var received = await socket.ReceiveAsync(buffer, limit.Token);
            heard += Encoding.UTF8.GetString(buffer, 0, received.Count);
        }

        Assert.Contains("\"type\":\"message\"", heard, StringComparison.Ordinal);
    }
}
