using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.WebChat;

/// <summary>Writes a reply as one activity that carries it twice: as text and cards for any Direct Line client, and as its blocks for our own page.</summary>
internal sealed class WebChatWriter(IFileLinks files, WebChatReference to)
{
    private const string Bot = "backend-architect";
    private const string BotName = "Backend Architect";

    public string Write(Reply reply, DateTimeOffset now)
    {
        reply = reply with { Blocks = ConversationLink.Resolved(reply.Blocks, _ => null) }; // a page has no address of its own for a conversation
        var spoken = reply.Blocks.TakeWhile(block => ActivityWriter.TextOf(block) is not null).ToImmutableArray();
        var activity = Envelope("message", reply.Id, to.Conversation, now);
        if (Answered(reply) is { } message)
        {
            activity["replyToId"] = message;
        }

        activity["recipient"] = new JsonObject { ["id"] = to.User };
        activity["textFormat"] = "markdown";
        activity["text"] = string.Join("\n\n", spoken.Select(ActivityWriter.TextOf));
        activity["attachments"] = new JsonArray([.. Attachments(reply.Blocks.Skip(spoken.Length))]);
        activity["channelData"] = new JsonObject
        {
            ["reply"] = JsonSerializer.SerializeToNode(reply, WebChatJson.Default.Reply),
            ["links"] = Links(reply),
        };
        return activity.ToJsonString();
    }

    /// <summary>A reply is named after the message it answers; a greeting answers none.</summary>
    private static string? Answered(Reply reply) =>
        reply.Id.LastIndexOf('-') is > 0 and var end && reply.Id[..end] is not WebChatChannel.Joined and var message ? message : null;

    public static string Typing(string conversation, long number, DateTimeOffset now) =>
        Envelope("typing", string.Create(CultureInfo.InvariantCulture, $"typing-{number}"), conversation, now).ToJsonString();

    private static JsonObject Envelope(string type, string id, string conversation, DateTimeOffset now) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = now,
        ["channelId"] = WebChatChannel.ChannelName,
        ["from"] = new JsonObject { ["id"] = Bot, ["name"] = BotName, ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    /// <summary>Cards and pictures in the order of the blocks: a picture stands on its own, for a card would shrink it.</summary>
    private IEnumerable<JsonNode> Attachments(IEnumerable<Block> blocks)
    {
        var waiting = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not Block.Picture picture || Absolute(picture.File) is not { } url)
            {
                waiting.Add(block);
                continue;
            }

            if (waiting.Count > 0)
            {
                yield return Card(waiting);
                waiting.Clear();
            }

            yield return new JsonObject { ["contentType"] = TypeOf(picture.File), ["contentUrl"] = url, ["name"] = picture.Alt };
        }

        if (waiting.Count > 0)
        {
            yield return Card(waiting);
        }
    }

    private JsonObject Card(IEnumerable<Block> blocks) => new()
    {
        ["contentType"] = CardWriter.ContentType,
        ["content"] = new CardWriter(Absolute, Absolute).Write(blocks),
    };

    /// <summary>For our page, addresses on its own host: it may have come another way than the public one.</summary>
    private JsonObject Links(Reply reply)
    {
        var links = new JsonObject();
        foreach (var file in reply.Blocks.SelectMany(FilesIn))
        {
            if (files.Link(file, to.Origin) is { } link)
            {
                links[$"{file.Design}/{file.Path}"] = link.PathAndQuery;
            }
        }

        return links;
    }

    private static IEnumerable<FileRef> FilesIn(Block block) => block switch
    {
        Block.Picture picture => [picture.File],
        Block.Files offered => offered.Items,
        _ => [],
    };

    private string? Absolute(FileRef file) => files.Link(file, to.Origin)?.AbsoluteUri;

    private static string TypeOf(FileRef file) =>
        file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? "image/svg+xml" : "image/png";
}
