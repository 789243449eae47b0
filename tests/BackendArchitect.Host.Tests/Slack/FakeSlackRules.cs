using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>What Slack refuses in a message, with the word it refuses it with.</summary>
internal static class FakeSlackRules
{
    public static string? Problem(JsonObject message)
    {
        var blocks = message["blocks"]?.AsArray() ?? [];
        var text = (string?)message["text"] ?? "";
        return ((string?)message["channel"] ?? "").Length == 0 ? "channel_not_found"
            : (string?)message["channel"] == "C404" ? "channel_not_found"
            : blocks.Count == 0 && text.Length == 0 ? "no_text"
            : text.Length > 40_000 ? "msg_too_long"
            : blocks.Count > 50 ? "invalid_blocks"
            : blocks.Count(block => (string?)block!["type"] == "table") > 1 ? "invalid_attachments"
            : Characters(blocks) > 13_200 ? "msg_blocks_too_long"
            : blocks.Any(block => !IsSound(block!)) ? "invalid_blocks"
            : blocks.Select(block => (string?)block!["block_id"]).OfType<string>().GroupBy(id => id).Any(same => same.Count() > 1) ? "invalid_blocks"
            : null;
    }

    /// <summary>All words in the blocks.</summary>
    public static int Characters(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Sum(member => member.Key == "text" && member.Value is JsonValue words ? ((string?)words ?? "").Length : Characters(member.Value)),
        JsonArray list => list.Sum(Characters),
        _ => 0,
    };

    private static bool IsSound(JsonNode block) => (string?)block["type"] switch
    {
        "section" => Length(block["text"]?["text"]) is > 0 and <= 3_000,
        "header" => Length(block["text"]?["text"]) is > 0 and <= 150 && (string?)block["text"]!["type"] == "plain_text",
        "context" => block["elements"]!.AsArray().All(element => Length(element!["text"]) is > 0 and <= 3_000),
        "actions" => block["elements"]!.AsArray() is { Count: > 0 and <= 25 } elements && elements.All(element => IsSoundElement(element!))
            && elements.Select(element => (string?)element!["action_id"]).Distinct().Count() == elements.Count,
        "table" => block["rows"]!.AsArray() is { Count: > 0 and <= 100 } rows && rows.All(row => row!.AsArray().Count is > 0 and <= 20),
        "image" => Length(block["alt_text"]) is > 0 and <= 2_000,
        "rich_text" => Empty(block) == 0,
        "context_actions" => block["elements"]!.AsArray().Count is > 0 and <= 5,
        _ => false,
    };

    private static bool IsSoundElement(JsonNode element) => (string?)element["type"] switch
    {
        "button" => Length(element["text"]?["text"]) is > 0 and <= 75 && Length(element["value"]) <= 2_000,
        "static_select" => element["options"]!.AsArray() is { Count: > 0 and <= 100 } options
            && options.All(option => Length(option!["text"]?["text"]) is > 0 and <= 75 && Length(option["value"]) is > 0 and <= 150),
        _ => false,
    };

    /// <summary>Runs of rich text without a letter, which Slack does not take.</summary>
    private static int Empty(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Sum(member => member.Key == "text" ? (Length(member.Value) == 0 ? 1 : 0) : Empty(member.Value)),
        JsonArray list => list.Sum(Empty),
        _ => 0,
    };

    private static int Length(JsonNode? node) => ((string?)node ?? "").Length;
}
