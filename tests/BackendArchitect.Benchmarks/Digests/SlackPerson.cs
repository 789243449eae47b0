using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Chaos;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Somebody who mentions the bot in channels.</summary>
internal sealed class SlackPerson(TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private int _number;

    /// <param name="thread">Null begins one.</param>
    /// <returns>The time stamp of the thread it was said in.</returns>
    public async Task<string> SayAsync(Uri replica, string channel, string? thread, string text)
    {
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number) + 500_000:000000}");
        var said = new JsonObject
        {
            ["type"] = "app_mention", ["user"] = "U0PERSON", ["text"] = $"<@{SlackVoice.Bot}> {text}", ["ts"] = stamp, ["channel"] = channel, ["event_ts"] = stamp,
        };
        if (thread is not null)
        {
            said["thread_ts"] = thread;
        }

        var team = Crew.TeamOf(channel);
        var body = new JsonObject
        {
            ["team_id"] = team, ["api_app_id"] = "A0", ["event"] = said, ["type"] = "event_callback", ["event_id"] = $"Ev{stamp}", ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = team, ["user_id"] = SlackVoice.Bot, ["is_bot"] = true }),
        };
        using var answer = await _http.SendAsync(Signed(replica, body.ToJsonString()));
        answer.EnsureSuccessStatusCode();
        return thread ?? stamp;
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Signed(Uri replica, string body)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackVoice.Secret), Encoding.UTF8.GetBytes($"v0:{now}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(replica, "slack/events"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("X-Slack-Request-Timestamp", now);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        return request;
    }
}
