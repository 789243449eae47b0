using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Benchmarks.Replicas;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>As much of Slack's Web API as answering needs: posts messages, and reads them back with their metadata.</summary>
internal sealed class FakeSlackApi(FakePlatforms platforms, Ledger ledger)
{
    /// <summary>Messages Slack gives back at once when it is not asked for fewer.</summary>
    private const int Page = 1000;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _posted = new();
    private int _number;

    public async Task<IResult> AnswerAsync(string method, HttpContext context)
    {
        var given = await ReadAsync(context.Request);
        ledger.Count($"Slack {method}");
        return method switch
        {
            "chat.postMessage" => await PostAsync(given, context),
            "conversations.replies" or "conversations.history" => ReadBack(given),
            "oauth.v2.access" => Results.Json(new { ok = true, access_token = "xoxb-given", bot_user_id = SlackVoice.Bot, team = new { id = "T01TEST", name = "Fuzz" } }),
            "auth.test" => Results.Json(new { ok = true, user_id = SlackVoice.Bot, team_id = "T0CHAOS0", bot_id = "B0BOT", user = "architect", team = "Chaos" }),
            _ => Results.Json(new { ok = true }),
        };
    }

    private async Task<IResult> PostAsync(JsonObject given, HttpContext context)
    {
        var (channel, thread) = (Text(given, "channel"), Text(given, "thread_ts"));
        if (EchoTurn.Read(given.ToJsonString()) is not { } answer)
        {
            return Results.Json(new { ok = true, channel, ts = Stamp() });
        }

        return await platforms.FailOrAsync("Slack", context, () =>
        {
            var stamp = Stamp();
            Keep(channel, thread, stamp, given);
            ledger.NoteAnswer(answer.Conversation, answer.Number, answer.Count, SlackVoice.IsPlace(answer.Conversation, channel, thread));
            return Results.Json(new { ok = true, channel, ts = stamp });
        });
    }

    private void Keep(string channel, string thread, string stamp, JsonObject given)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = SlackVoice.Bot,
            ["bot_id"] = "B0BOT",
            ["app_id"] = "A0CHAOS",
            ["text"] = Text(given, "text"),
            ["ts"] = stamp,
            ["metadata"] = given["metadata"] is JsonValue text ? JsonNode.Parse(text.ToString()) : given["metadata"]?.DeepClone(),
        };
        if (thread.Length > 0)
        {
            message["thread_ts"] = thread;
        }

        _posted.GetOrAdd(thread.Length > 0 ? $"{channel} {thread}" : channel, _ => new()).Enqueue(message);
    }

    /// <summary>What stands in a thread, oldest first; without a thread what stands in the channel, newest first.</summary>
    private IResult ReadBack(JsonObject given)
    {
        var (channel, thread, oldest) = (Text(given, "channel"), Text(given, "ts"), Text(given, "oldest"));
        var limit = int.TryParse(Text(given, "limit"), CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Page) : Page;
        var skip = int.TryParse(Text(given, "cursor"), CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        var withMetadata = Text(given, "include_all_metadata").Equals("true", StringComparison.OrdinalIgnoreCase);
        var kept = _posted.GetValueOrDefault(thread.Length > 0 ? $"{channel} {thread}" : channel) ?? new();
        var messages = kept.Where(message => oldest.Length == 0 || string.CompareOrdinal((string)message["ts"]!, oldest) > 0).ToList();
        if (thread.Length == 0)
        {
            messages.Reverse();
        }

        var more = messages.Count > skip + limit;
        return Results.Text(
            new JsonObject
            {
                ["ok"] = true,
                ["messages"] = new JsonArray([.. messages.Skip(skip).Take(limit).Select(message => Shown(message, withMetadata))]),
                ["has_more"] = more,
                ["response_metadata"] = new JsonObject { ["next_cursor"] = more ? (skip + limit).ToString(CultureInfo.InvariantCulture) : "" },
            }.ToJsonString(),
            "application/json");
    }

    private static JsonNode Shown(JsonObject message, bool withMetadata)
    {
        var shown = message.DeepClone().AsObject();
        if (!withMetadata)
        {
            shown.Remove("metadata");
        }

        return shown;
    }

    private string Stamp() => string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number):000000}");

    private static string Text(JsonObject given, string name) => given[name]?.ToString() ?? "";

    /// <summary>Arguments come as JSON, as a form or in the address.</summary>
    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            return (await JsonNode.ParseAsync(request.Body))!.AsObject();
        }

        var pairs = request.HasFormContentType
            ? (await request.ReadFormAsync()).Concat(request.Query)
            : request.Query;
        return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.ToString()))));
    }
}
