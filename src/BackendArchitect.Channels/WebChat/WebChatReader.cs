using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Channels.WebChat;

/// <summary>Reads a posted activity into the words every channel shares. Who speaks is who the token says, whatever the activity claims.</summary>
public static class WebChatReader
{
    /// <summary>Longest name shown. Unit: characters.</summary>
    private const int NameLength = 100;

    private const int DeepestLevel = 32;

    /// <param name="freshId">Id for an activity that brings none of its own.</param>
    public static WebChatDelivery Read(ReadOnlyMemory<byte> body, WebChatReference speaker, string freshId, DateTimeOffset now)
    {
        try
        {
            return Parse(body) is { } activity
                ? Read(activity, speaker, freshId, now)
                : new WebChatDelivery.Malformed($"The body is not an activity: send one JSON object, at most {DeepestLevel} levels deep, no name twice.");
        }
        catch (InvalidOperationException)
        {
            // Well-formed JSON can still escape half a character.
            return new WebChatDelivery.Malformed("A text in the activity is not valid Unicode.");
        }
    }

    private static WebChatDelivery Read(JsonObject activity, WebChatReference speaker, string freshId, DateTimeOffset now)
    {
        if (TextOf(activity, "type") is not { Length: > 0 } type)
        {
            return new WebChatDelivery.Malformed("The activity has no type: send \"type\": \"message\".");
        }

        var id = IdOf(activity) ?? freshId;
        return type == "message" ? ReadMessage(activity, speaker, id, now) : new WebChatDelivery.Ignored(id);
    }

    private static WebChatDelivery ReadMessage(JsonObject activity, WebChatReference speaker, string id, DateTimeOffset now)
    {
        if (activity["text"] is { } given && TextOf(given) is null)
        {
            return new WebChatDelivery.Malformed("text must be a string.");
        }

        var value = activity["value"];
        var command = value is JsonObject fields ? TextOf(fields, "command") : null;
        var text = TextOf(activity, "text") ?? TextOf(value) ?? "";
        if (command is null && string.IsNullOrWhiteSpace(text))
        {
            return new WebChatDelivery.Malformed("The message is empty: put words in text, or the command of a button in value.command.");
        }

        var person = new Person(speaker.User, NameOf(activity));
        var inbound = new InboundMessage(
            id,
            command is null ? InboundKind.Text : InboundKind.Action,
            speaker.Address(),
            person,
            command is null ? text : "",
            command,
            command is null ? ImmutableDictionary<string, string>.Empty : FieldsOf((JsonObject)value!),
            now);
        return new WebChatDelivery.Message(inbound, EchoOf(activity, speaker, id, person, now));
    }

    private static string EchoOf(JsonObject activity, WebChatReference speaker, string id, Person person, DateTimeOffset now)
    {
        var echo = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["timestamp"] = now,
            ["channelId"] = WebChatChannel.ChannelName,
            ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["role"] = "user" },
            ["conversation"] = new JsonObject { ["id"] = speaker.Conversation },
        };
        foreach (var kept in (ReadOnlySpan<string>)["text", "textFormat", "value", "channelData", "locale", "localTimestamp"])
        {
            if (activity[kept] is { } part)
            {
                echo[kept] = Masked(part);
            }
        }

        return echo.ToJsonString();
    }

    /// <summary>The transcript is kept, too: it has no secrets either.</summary>
    private static JsonNode? Masked(JsonNode? part) => part switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(SecretMask.Of(field.Key), Masked(field.Value))).DistinctBy(field => field.Key)),
        JsonArray items => new JsonArray([.. items.Select(Masked)]),
        _ => TextOf(part) is { } text ? JsonValue.Create(SecretMask.Of(text)) : part?.DeepClone(),
    };

    /// <summary>The client's own id makes a message that is sent again the same message.</summary>
    private static string? IdOf(JsonObject activity) =>
        activity["channelData"] is JsonObject data && TextOf(data, "clientActivityID") is { Length: > 0 } own
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)).AsSpan(0, 12))
            : null;

    private static string NameOf(JsonObject activity) =>
        activity["from"] is JsonObject from && TextOf(from, "name")?.Trim() is { Length: > 0 } name
            ? name.Length > NameLength ? name[..NameLength] : name
            : "Web chat user";

    private static ImmutableDictionary<string, string> FieldsOf(JsonObject value) => value
        .Where(field => field.Key != "command" && field.Value is JsonValue)
        .ToImmutableDictionary(field => field.Key, field => field.Value!.ToString());

    private static string? TextOf(JsonObject from, string name) => TextOf(from[name]);

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonObject? Parse(ReadOnlyMemory<byte> body)
    {
        var strict = new JsonDocumentOptions { MaxDepth = DeepestLevel, AllowDuplicateProperties = false };
        try
        {
            return JsonNode.Parse(body.Span, documentOptions: strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
