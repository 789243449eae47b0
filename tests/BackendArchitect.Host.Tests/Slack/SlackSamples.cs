using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Requests as Slack sends them, signed or wrongly signed.</summary>
internal static class SlackSamples
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Team = "T01TEST";
    public const string Bot = "U0BOT";
    public const string Channel = "C01GEN";
    public const string User = "U01ALICE";

    public static JsonObject Mention(string text, string stamp, string team = Team, string channel = Channel) => Event(
        new JsonObject { ["type"] = "app_mention", ["channel"] = channel, ["user"] = User, ["text"] = $"<@{Bot}> {text}", ["ts"] = stamp, ["event_ts"] = stamp }, team);

    public static JsonObject Message(string text, string stamp, string channel, string? thread = null, string team = Team) => Event(
        new JsonObject
        {
            ["type"] = "message",
            ["channel"] = channel,
            ["channel_type"] = channel.StartsWith('D') ? "im" : "channel",
            ["user"] = User,
            ["text"] = text,
            ["ts"] = stamp,
            ["event_ts"] = stamp,
            ["thread_ts"] = thread,
        },
        team);

    public static JsonObject Event(JsonObject happened, string team = Team) => new()
    {
        ["token"] = "x",
        ["team_id"] = team,
        ["api_app_id"] = "A01APP",
        ["type"] = "event_callback",
        ["event_id"] = "Ev" + (string?)happened["ts"],
        ["event_time"] = 1795320486,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = team, ["user_id"] = Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event"] = happened,
    };

    public static JsonObject Press(string command, string stamp, string? thread, string channel = Channel, string team = Team, string actionId = "0") => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = team, ["domain"] = "t" },
        ["user"] = new JsonObject { ["id"] = User, ["name"] = "alice", ["team_id"] = team },
        ["trigger_id"] = "1.2.x",
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = stamp, ["channel_id"] = channel },
        ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" },
        ["message"] = new JsonObject { ["ts"] = stamp, ["thread_ts"] = thread },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["block_id"] = "b", ["value"] = command, ["action_ts"] = $"{stamp}5" }),
    };

    public static string Command(string text, string trigger, string team = Team, string channel = Channel) =>
        $"token=x&team_id={team}&channel_id={channel}&channel_name=general&user_id={User}&user_name=alice&command=%2Farchitect&text={Uri.EscapeDataString(text)}&trigger_id={trigger}";

    public static string Form(JsonNode payload) => "payload=" + Uri.EscapeDataString(payload.ToJsonString());

    public static Task<HttpResponseMessage> EventAsync(this HttpClient client, JsonNode body) => client.SlackAsync("/slack/events", body.ToJsonString());

    public static Task<HttpResponseMessage> InteractAsync(this HttpClient client, JsonNode payload) => client.SlackAsync("/slack/actions", Form(payload));

    /// <param name="change">What a forger does to the headers.</param>
    public static async Task<HttpResponseMessage> SlackAsync(
        this HttpClient client, string path, string body, string secret = Secret, int ageSeconds = 0, Action<HttpRequestMessage>? change = null)
    {
        var stamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - ageSeconds).ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new(body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded");
        request.Headers.Add(SlackSignature.TimestampHeader, stamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(secret, stamp, bytes));
        change?.Invoke(request);
        return await client.SendAsync(request);
    }
}
