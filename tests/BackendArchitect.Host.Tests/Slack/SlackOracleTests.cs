using System.Net;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Deliverables.Tests;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Slack's own libraries as judges: of what we sign, of what we believe, and of the peer our socket is tested against.</summary>
public sealed class SlackOracleTests
{
    [NeedsFact("validators")]
    public async Task I1_Bolt_believes_what_we_sign_and_nothing_else()
    {
        using var bolt = NodeProgram.Start("slack-bolt.mjs", Secret);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{await bolt.SaysAsync("port")}/") };
        const string path = "/slack/events";

        Assert.Equal(HttpStatusCode.OK, (await client.SlackAsync(path, Mention("an event", "1795320485.000100").ToJsonString())).StatusCode);
        Assert.EndsWith("an event", await bolt.SaysAsync("believed event"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.SlackAsync(path, Form(Press("a press", "1795320485.000100", null)))).StatusCode);
        Assert.Equal("a press", await bolt.SaysAsync("believed action"));
        Assert.Equal(HttpStatusCode.OK, (await client.SlackAsync(path, Command("a command", "1.2.a"))).StatusCode);
        Assert.Equal("a command", await bolt.SaysAsync("believed command"));

        var body = Mention("forged", "1795320486.000100").ToJsonString();
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SlackAsync(path, body, secret: "another")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SlackAsync(path, body, ageSeconds: 301)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SlackAsync(path, body, change: request => request.Headers.Remove(SlackSignature.SignatureHeader))).StatusCode);
    }

    [NeedsFact("validators")]
    public async Task I1_What_another_signs_is_believed_by_the_same_rules()
    {
        await using var bot = new SlackBot();
        var address = new Uri(bot.Listen(), "/slack/events").AbsoluteUri;

        Assert.Equal("401", await SendAsync(address, "mention", "forged", "--bad-sig"));
        Assert.Equal("401", await SendAsync(address, "command", "old", "--old"));
        Assert.Equal("401", await SendAsync(address, "action", "unsigned", "--no-sig"));
        Assert.Equal("200", await SendAsync(address, "event", "privately"));
        Assert.Equal("200", await SendAsync(address, "mention", "by name", "--retry"));
        Assert.Equal("200", await SendAsync(address, "command", "a command"));
        Assert.Equal("200", await SendAsync(address, "action", "a press"));
        Assert.Equal("200", await SendAsync(address, "view", "form brief"));
        Assert.Equal("200 hello", await SendAsync(address, "challenge", "hello"));

        Assert.Equal(
            ["a command", "a press", "by name", "form brief", "privately"],
            (await bot.HeardAsync(5)).Select(message => message.Text + message.Action).Order(StringComparer.Ordinal));
    }

    [NeedsFact("validators")]
    public async Task Slacks_own_socket_client_is_content_with_the_peer_ours_is_tested_against()
    {
        await using var slack = await SocketPeer.StartAsync();
        using var client = NodeProgram.Start("slack-socket.mjs", slack.ApiUrl);
        var link = await slack.LinkAsync(0);
        await client.SaysAsync("up");
        await link.DeliverAsync("e1", "events_api", Mention("an event", "1795320485.000100"));
        await link.DeliverAsync("e2", "slash_commands", new JsonObject { ["text"] = "a command" }, takesPayload: true);

        Assert.EndsWith("an event", await client.SaysAsync("took events_api"), StringComparison.Ordinal);
        Assert.NotNull(await link.AcknowledgedAsync("e1"));
        Assert.Equal("in_channel", (string?)(await link.AcknowledgedAsync("e2"))!["payload"]!["response_type"]);
        await link.DisconnectAsync("warning");
        var next = await slack.LinkAsync(1);
        await client.SaysAsync("took slash_commands");
        await next.DeliverAsync("e3", "interactive", Press("enough", "1795320486.000100", null));
        Assert.Equal("enough", await client.SaysAsync("took interactive"));
        Assert.Equal(0, await client.ExitAsync());
    }

    private static async Task<string> SendAsync(string address, string kind, string text, params string[] flags)
    {
        var (_, said) = await RequiredProgram.RunValidatorAsync("slack-send.mjs", [address, Secret, kind, text, .. flags]);
        var parts = said.Trim().Split('\t');
        return kind == "challenge" ? $"{parts[0]} {parts[^1]}" : parts[0];
    }
}
