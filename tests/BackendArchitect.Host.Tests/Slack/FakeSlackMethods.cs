using System.Globalization;
using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What each method does and answers.</summary>
internal static class FakeSlackMethods
{
    public static JsonObject Answer(FakeSlack slack, string method, JsonObject arguments) => method switch
    {
        "auth.test" => Ok(("user_id", FakeSlack.Bot), ("user", "backend_architect"), ("team_id", "T1"), ("url", "https://example.slack.com/")),
        "chat.postMessage" => Post(slack, arguments),
        "chat.postEphemeral" => Whisper(slack, arguments),
        "conversations.open" => Ok(("channel", new JsonObject { ["id"] = $"D{arguments["users"]}" })),
        "conversations.replies" => Thread(slack, arguments),
        "conversations.history" => History(slack, arguments),
        "files.getUploadURLExternal" => Place(slack, arguments),
        "files.completeUploadExternal" => Share(slack, arguments),
        "files.info" => Ok(("file", new JsonObject { ["id"] = (string?)arguments["file"], ["url_private"] = slack.FileUrl((string)arguments["file"]!) })),
        "users.info" => Ok(("user", new JsonObject { ["id"] = (string?)arguments["user"], ["name"] = "x", ["real_name"] = $"Person {arguments["user"]}", ["profile"] = new JsonObject { ["real_name"] = "y" } })),
        "chat.getPermalink" => Ok(("permalink", $"https://example.slack.com/archives/{arguments["channel"]}/p{arguments["message_ts"]}")),
        "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" or "views.open" or "views.publish" => Ok(),
        _ => Error("unknown_method"),
    };

    private static JsonObject Post(FakeSlack slack, JsonObject arguments)
    {
        if (Problem(slack, arguments) is { } problem)
        {
            return Error(problem);
        }

        var message = (JsonObject)arguments.DeepClone();
        var stamp = slack.Stamp();
        message["ts"] = stamp;
        message["user"] = FakeSlack.Bot;
        message["bot_id"] = "B0BOT";
        slack.Messages.Enqueue(message);
        return Ok(("channel", (string)arguments["channel"]!), ("ts", stamp), ("message", message.DeepClone()));
    }

    private static JsonObject Whisper(FakeSlack slack, JsonObject arguments) =>
        Problem(slack, arguments) is { } problem ? Error(problem)
        : arguments["user"] is null ? Error("no_user")
        : Ok(("message_ts", slack.Stamp()));

    private static string? Problem(FakeSlack slack, JsonObject arguments) =>
        slack.Outside.Contains((string?)arguments["channel"] ?? "") ? "not_in_channel" : FakeSlackRules.Problem(arguments);

    /// <summary>Root and answers, oldest first, as Slack gives them.</summary>
    private static JsonObject Thread(FakeSlack slack, JsonObject arguments)
    {
        var root = (string?)arguments["ts"];
        return List(arguments, slack.Messages.Where(message => (string?)message["channel"] == (string?)arguments["channel"]
            && ((string?)message["ts"] == root || (string?)message["thread_ts"] == root)));
    }

    /// <summary>The channel without its threads, newest first.</summary>
    private static JsonObject History(FakeSlack slack, JsonObject arguments) => List(arguments, slack.Messages
        .Where(message => (string?)message["channel"] == (string?)arguments["channel"] && message["thread_ts"] is null).Reverse());

    private static JsonObject List(JsonObject arguments, IEnumerable<JsonObject> messages)
    {
        var limit = int.Parse((string?)arguments["limit"] ?? "100", CultureInfo.InvariantCulture);
        var skip = int.Parse((string?)arguments["cursor"] ?? "0", CultureInfo.InvariantCulture);
        var (oldest, latest) = ((string?)arguments["oldest"] ?? "", (string?)arguments["latest"] ?? "9");
        var within = messages.Where(message => (string?)message["ts"] is var stamp
            && (string.CompareOrdinal(stamp, oldest) > 0 || stamp == (string?)arguments["ts"]) && string.CompareOrdinal(stamp, latest) < 0).ToList();
        var page = within.Skip(skip).Take(limit).Select(message => Shown(message, (string?)arguments["include_all_metadata"] == "true")).ToArray();
        var more = within.Count > skip + page.Length;
        var answer = Ok(("messages", new JsonArray(page)), ("has_more", more));
        if (more)
        {
            answer["response_metadata"] = new JsonObject { ["next_cursor"] = (skip + page.Length).ToString(CultureInfo.InvariantCulture) };
        }

        return answer;
    }

    private static JsonNode Shown(JsonObject message, bool metadata)
    {
        var shown = (JsonObject)message.DeepClone();
        if (!metadata)
        {
            shown.Remove("metadata");
        }

        return shown;
    }

    private static JsonObject Place(FakeSlack slack, JsonObject arguments)
    {
        var id = $"F{slack.Stamp().Replace(".", "", StringComparison.Ordinal)}";
        return arguments["filename"] is null || arguments["length"] is null ? Error("invalid_arguments")
            : Ok(("upload_url", $"{slack.Url}/upload/{id}"), ("file_id", id));
    }

    private static JsonObject Share(FakeSlack slack, JsonObject arguments)
    {
        var files = arguments["files"]!.AsArray();
        if (files.Any(file => !slack.Uploads.ContainsKey((string)file!["id"]!)))
        {
            return Error("file_not_found");
        }

        slack.Messages.Enqueue(new JsonObject
        {
            ["channel"] = (string?)arguments["channel_id"],
            ["thread_ts"] = (string?)arguments["thread_ts"],
            ["ts"] = slack.Stamp(),
            ["user"] = FakeSlack.Bot,
            ["text"] = "",
            ["files"] = files.DeepClone(),
        });
        return Ok(("files", files.DeepClone()));
    }

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] members)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in members)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };
}
