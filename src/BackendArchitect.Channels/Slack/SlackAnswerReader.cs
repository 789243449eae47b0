using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads an answer without making a tree of it: Slack repeats whole messages in its answers, and nearly all of that is skipped.</summary>
internal static class SlackAnswerReader
{
    /// <summary>What Slack's words for errors are made of.</summary>
    private static readonly SearchValues<byte> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_"u8);

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static SlackAnswer Read(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var answer = new SlackAnswer(false, "");
        json.Read();
        while (NextName(ref json))
        {
            answer = Take(answer, ref json);
        }

        return answer.Ok || answer.Error.Length > 0 ? answer : answer with { Error = "no reason given" };
    }

    /// <summary>Reads what an address for answers says: JSON, or <c>ok</c> alone, or one word for what is wrong.</summary>
    /// <exception cref="JsonException">It begins as JSON and is none.</exception>
    public static SlackAnswer ReadWord(ReadOnlySpan<byte> body)
    {
        var word = body.Trim(" \r\n\t"u8);
        return word.StartsWith("{"u8) ? Read(word)
            : word.IsEmpty || word.SequenceEqual("ok"u8) ? new SlackAnswer(true, "")
            : new SlackAnswer(false, word.ContainsAnyExcept(Letters) ? "no reason given" : Encoding.ASCII.GetString(word));
    }

    private static SlackAnswer Take(SlackAnswer answer, ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("ok"u8))
        {
            json.Read();
            return answer with { Ok = json.TokenType == JsonTokenType.True };
        }

        return json.ValueTextEquals("error"u8) ? answer with { Error = Text(ref json) ?? "" }
            : json.ValueTextEquals("ts"u8) || json.ValueTextEquals("message_ts"u8) ? answer with { Stamp = Text(ref json) }
            : json.ValueTextEquals("channel"u8) ? answer with { Channel = MemberOf(ref json, "id"u8) }
            : json.ValueTextEquals("user_id"u8) ? answer with { User = Text(ref json) }
            : json.ValueTextEquals("user"u8) ? answer with { Name = MemberOf(ref json, "real_name"u8) }
            : json.ValueTextEquals("file_id"u8) ? answer with { File = Text(ref json) }
            : json.ValueTextEquals("file"u8) ? answer with { FileUrl = MemberOf(ref json, "url_private"u8) }
            : json.ValueTextEquals("permalink"u8) ? answer with { Permalink = Text(ref json) }
            : json.ValueTextEquals("upload_url"u8) ? answer with { UploadUrl = Text(ref json) }
            : TakeList(answer, ref json);
    }

    private static SlackAnswer TakeList(SlackAnswer answer, ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("has_more"u8))
        {
            json.Read();
            return answer with { HasMore = json.TokenType == JsonTokenType.True };
        }

        if (json.ValueTextEquals("messages"u8))
        {
            return answer with { Messages = Messages(ref json) };
        }

        if (json.ValueTextEquals("response_metadata"u8))
        {
            return Metadata(answer, ref json);
        }

        json.Skip();
        return answer;
    }

    private static SlackAnswer Metadata(SlackAnswer answer, ref Utf8JsonReader json)
    {
        json.Read();
        while (NextName(ref json))
        {
            if (json.ValueTextEquals("next_cursor"u8))
            {
                answer = answer with { Cursor = Text(ref json) is { Length: > 0 } cursor ? cursor : null };
            }
            else if (json.ValueTextEquals("messages"u8))
            {
                answer = answer with { Detail = FirstText(ref json) };
            }
            else
            {
                json.Skip();
            }
        }

        return answer;
    }

    private static ImmutableArray<SlackHistoryMessage> Messages(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return [];
        }

        var messages = ImmutableArray.CreateBuilder<SlackHistoryMessage>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            using var message = JsonDocument.ParseValue(ref json);
            messages.Add(Message(message.RootElement));
        }

        return messages.ToImmutable();
    }

    private static SlackHistoryMessage Message(JsonElement message)
    {
        var ours = message.TryGetProperty("metadata", out var metadata) && Member(metadata, "event_type") == SlackMarks.ReplyEvent
            && metadata.TryGetProperty("event_payload", out var payload) ? Member(payload, SlackMarks.ReplyId) : null;
        return new SlackHistoryMessage(
            Member(message, "ts") ?? "", Member(message, "user") ?? "", Member(message, "bot_id"), Member(message, "username") ?? "", Member(message, "text") ?? "", ours);
    }

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Next member of the object being read; false at its end.</summary>
    private static bool NextName(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        json.Skip();
        return null;
    }

    private static string FirstText(ref Utf8JsonReader json)
    {
        json.Read();
        var first = "";
        while (json.TokenType == JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.String)
        {
            first = first.Length == 0 ? json.GetString()! : first;
        }

        while (json.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.None) && json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            json.Skip();
        }

        return first;
    }

    /// <summary>A channel is named by its id, or described whole; so is a file.</summary>
    private static string? MemberOf(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return json.TokenType == JsonTokenType.String ? json.GetString() : null;
        }

        string? found = null;
        while (NextName(ref json))
        {
            if (json.ValueTextEquals(name))
            {
                found = Text(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return found;
    }
}
