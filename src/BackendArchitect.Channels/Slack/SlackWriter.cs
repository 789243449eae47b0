using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Writes one reply as the arguments of <c>chat.postMessage</c> or <c>chat.postEphemeral</c>.</summary>
internal static class SlackWriter
{
    /// <param name="thread">Root of the thread it belongs in, or null for the channel itself.</param>
    /// <param name="onlyFor">The one person who may see it, or null for everybody.</param>
    public static void Write(Utf8JsonWriter json, string channel, string? thread, string? onlyFor, Reply reply, SlackAttachments attachments, SlackLook look)
    {
        json.WriteStartObject();
        json.WriteString("channel"u8, channel);
        Optional(json, "thread_ts"u8, thread);
        Optional(json, "user"u8, onlyFor);
        Words(json, reply, attachments, look);
        if (onlyFor is null)
        {
            Metadata(json, reply.Id);
            json.WriteBoolean("unfurl_links"u8, false);
            json.WriteBoolean("unfurl_media"u8, false);
        }

        json.WriteEndObject();
    }

    /// <summary>What is said, in words and in blocks.</summary>
    public static void Words(Utf8JsonWriter json, Reply reply, SlackAttachments attachments, SlackLook look)
    {
        reply = SlackThreadLink.Resolved(reply);
        json.WriteString("text"u8, SlackSpoken.Of(reply));
        if (look != SlackLook.Words)
        {
            json.WriteStartArray("blocks"u8);
            Blocks(json, reply, attachments, look);
            json.WriteEndArray();
        }
    }

    public static void Blocks(Utf8JsonWriter json, Reply reply, SlackAttachments attachments, SlackLook look)
    {
        var blocks = new SlackBlocks(json, reply.Id, attachments, look);
        blocks.Write(reply.Blocks);
        if (reply.Rated)
        {
            blocks.Thumbs();
        }
    }

    /// <summary>Carried unseen, so that the message can be found again and its buttons know their reply.</summary>
    private static void Metadata(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("metadata"u8);
        json.WriteString("event_type"u8, SlackMarks.ReplyEvent);
        json.WriteStartObject("event_payload"u8);
        json.WriteString(SlackMarks.ReplyId, id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
