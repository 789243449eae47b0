using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.Slack;

/// <summary>Replies as the JSON that goes to Slack.</summary>
internal static class Rendered
{
    /// <summary>An address as long as the program's own are.</summary>
    public static readonly string Link = "https://bot.example.org/files/" + new string('x', 300);

    public static JsonObject Message(Reply reply, SlackAttachments? attachments = null, SlackLook look = SlackLook.Full, string? onlyFor = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            SlackWriter.Write(json, "C1", "1.000001", onlyFor, reply, attachments ?? SlackAttachments.None with { Link = _ => Link }, look);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    public static JsonArray Blocks(params Block[] blocks) => Message(new Reply("r", [.. blocks]))["blocks"]!.AsArray();

    /// <summary>Every object in it that can be pressed or chosen from.</summary>
    public static IEnumerable<JsonObject> Interactive(JsonNode? node) => node switch
    {
        JsonObject thing when (string?)thing["type"] is "button" or "static_select" or "feedback_buttons" => [thing],
        JsonObject thing => thing.SelectMany(member => Interactive(member.Value)),
        JsonArray list => list.SelectMany(Interactive),
        _ => [],
    };

    /// <summary>Commands an element can send.</summary>
    public static IEnumerable<string> Commands(JsonObject element) => (string?)element["type"] switch
    {
        "static_select" => element["options"]!.AsArray().Select(option => (string)option!["value"]!),
        "feedback_buttons" => [(string)element["positive_button"]!["value"]!, (string)element["negative_button"]!["value"]!],
        _ => [(string)element["value"]!],
    };

    public static int Characters(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Sum(member => member.Key == "text" && member.Value is JsonValue words ? ((string?)words ?? "").Length : Characters(member.Value)),
        JsonArray list => list.Sum(Characters),
        _ => 0,
    };
}
