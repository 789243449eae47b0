using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Chaos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>As much of Slack's Web API as digests need: takes messages within its limits, and reads them back. Each replica has an address of its own, so that it is known who sends.</summary>
internal sealed class StandInSlack(TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _kept = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private int _number;

    public ConcurrentQueue<Post> Posts { get; } = new();

    public SlackPace Pace { get; } = new();

    /// <summary>Whether what it has taken cannot be read back: then a digest taken in the gap must come twice, and the trial must notice.</summary>
    public bool IsForgetful { get; set; }

    /// <summary>Told of each digest that was taken, before its sender hears so.</summary>
    public Func<int, Post, Task>? Taken { get; set; }

    public async Task<Uri> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Map("/{replica:int}/{method}", AnswerAsync);
        await _app.StartAsync();
        return new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IResult> AnswerAsync(int replica, string method, HttpContext context)
    {
        var given = await ReadAsync(context.Request);
        return method switch
        {
            "chat.postMessage" => await PostAsync(replica, given, context),
            "conversations.replies" or "conversations.history" => ReadBack(given),
            "auth.test" => Results.Json(new { ok = true, user_id = SlackVoice.Bot, team_id = "T0", bot_id = "B0BOT", user = "architect", team = "Digests" }),
            _ => Results.Json(new { ok = true }),
        };
    }

    private async Task<IResult> PostAsync(int replica, JsonObject given, HttpContext context)
    {
        var (channel, thread, now) = (Text(given, "channel"), Text(given, "thread_ts"), time.GetUtcNow());
        if (!Pace.Takes(Crew.TeamOf(channel), channel, now))
        {
            context.Response.Headers.RetryAfter = "2";
            return Results.Json(new { ok = false, error = "ratelimited" }, statusCode: StatusCodes.Status429TooManyRequests);
        }

        var metadata = given["metadata"] is JsonValue text ? JsonNode.Parse(text.ToString()) : given["metadata"]?.DeepClone();
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number):000000}");
        var post = new Post(channel, thread, metadata?["event_payload"] is JsonObject payload ? payload.Select(pair => pair.Value?.ToString()).FirstOrDefault() ?? "" : "", now);
        _kept.GetOrAdd($"{channel} {thread}", _ => new()).Enqueue(new JsonObject
        {
            ["type"] = "message", ["user"] = SlackVoice.Bot, ["bot_id"] = "B0BOT", ["text"] = Text(given, "text"), ["ts"] = stamp, ["metadata"] = metadata,
        });
        Posts.Enqueue(post);
        if (post.IsDigest && Taken is { } taken)
        {
            await taken(replica, post);
        }

        return Results.Json(new { ok = true, channel, ts = stamp });
    }

    private IResult ReadBack(JsonObject given)
    {
        var kept = IsForgetful ? new() : _kept.GetValueOrDefault($"{Text(given, "channel")} {Text(given, "ts")}") ?? new();
        return Results.Text(
            new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. kept.Reverse().Take(100).Select(message => message.DeepClone())]), ["has_more"] = false }.ToJsonString(),
            "application/json");
    }

    private static string Text(JsonObject given, string name) => given[name]?.ToString() ?? "";

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            return (await JsonNode.ParseAsync(request.Body))!.AsObject();
        }

        var pairs = request.HasFormContentType ? (await request.ReadFormAsync()).Concat(request.Query) : request.Query;
        return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.ToString()))));
    }
}
