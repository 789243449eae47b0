using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Replicas;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Signed events as Slack sends them: a mention comes twice under two ids, and what is not answered with 200 in three seconds comes up to three times more.</summary>
internal sealed class SlackVoice(Door door, bool direct) : IVoice
{
    public const string Secret = "chaos-signing-secret";
    public const string Bot = "U0BOT";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Slack's "at once, after a minute, after five", thirty times as fast.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)];

    private const long Epoch = 1_795_320_000;

    public static bool IsPlace(int conversation, string channel, string thread) =>
        thread.Length == 0 ? channel == ChannelOf(conversation, true) : channel == ChannelOf(conversation, false) && thread == Root(conversation);

    public async Task<bool> SayAsync(int conversation, int number)
    {
        if (direct)
        {
            return await DeliverAsync(conversation, number, "message");
        }

        // Both at the same moment: they meet at two replicas.
        var halves = await Task.WhenAll(DeliverAsync(conversation, number, "message"), DeliverAsync(conversation, number, "app_mention"));
        return halves[0] && halves[1];
    }

    public Task RepeatAsync(int conversation, int number) => door.DeliverAsync(
        "Slack repeat", replica => Signed(replica, Event(conversation, number, direct ? "message" : "app_mention"), 1), Patience);

    private Task<bool> DeliverAsync(int conversation, int number, string type)
    {
        var body = Event(conversation, number, type);
        return door.DeliverAsync("Slack event", (replica, retry) => Signed(replica, body, retry), Patience, Pauses);
    }

    private string Event(int conversation, int number, string type)
    {
        var stamp = number == 1 && !direct ? Root(conversation) : Stamp(conversation, number);
        var inner = new JsonObject
        {
            ["type"] = type,
            ["user"] = "U0PERSON",
            ["text"] = (direct ? "" : $"<@{Bot}> ") + EchoTurn.Question(conversation, number),
            ["ts"] = stamp,
            ["channel"] = ChannelOf(conversation, direct),
            ["event_ts"] = stamp,
        };
        if (type == "message")
        {
            inner["channel_type"] = direct ? "im" : "channel";
        }

        if (number > 1 && !direct)
        {
            inner["thread_ts"] = Root(conversation);
        }

        return new JsonObject
        {
            ["token"] = "verification",
            ["team_id"] = TeamOf(conversation),
            ["api_app_id"] = "A0CHAOS",
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = string.Create(CultureInfo.InvariantCulture, $"Ev{conversation}X{number}{type[0]}"),
            ["event_time"] = Epoch + number,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = TeamOf(conversation), ["user_id"] = Bot, ["is_bot"] = true }),
        }.ToJsonString();
    }

    private static HttpRequestMessage Signed(Uri replica, string body, int retry)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(replica, "slack/events"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_error");
        }

        return request;
    }

    /// <summary>Several workspaces, for one of them takes only some hundred messages a minute.</summary>
    private static string TeamOf(int conversation) => string.Create(CultureInfo.InvariantCulture, $"T0CHAOS{conversation / 12 % 10}");

    /// <summary>Three threads share a channel; a direct message is a channel of its own.</summary>
    private static string ChannelOf(int conversation, bool direct) =>
        string.Create(CultureInfo.InvariantCulture, $"{(direct ? 'D' : 'C')}0CH{(direct ? conversation : conversation / 12)}");

    private static string Root(int conversation) => Stamp(conversation, 0);

    private static string Stamp(int conversation, int number) => string.Create(CultureInfo.InvariantCulture, $"{Epoch + number}.{conversation:000000}");
}
