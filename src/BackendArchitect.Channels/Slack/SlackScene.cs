using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>What all of one delivery shares.</summary>
/// <param name="Bot">The user the bot speaks as in this workspace, or null where Slack does not say.</param>
internal sealed record SlackScene(string Team, string? Bot, string? Origin, TimeProvider Time)
{
    /// <summary>A greeting's id: the same each time, for there is one a conversation.</summary>
    private const string GreetingId = "joined";

    /// <summary>Keeps the addresses Slack gives for answers; null keeps none.</summary>
    public SlackResponses? Responses { get; init; }

    public SlackReference At(string channel, string? thread, string? message, string user, bool isGroup = false) =>
        new(Team, channel, thread, message, user, Origin) { IsGroup = isGroup };

    public InboundMessage Joined(SlackReference reference) => Said(GreetingId, InboundKind.Joined, reference, new Person(reference.User, ""), "", Time.GetUtcNow());

    public static InboundMessage Said(string id, InboundKind kind, SlackReference reference, Person from, string text, DateTimeOffset at) =>
        new(id, kind, SlackAddress.Of(reference), from, text, null, ImmutableDictionary<string, string>.Empty, at);

    /// <summary>Where a message stands. Privately a message with answers below it is still part of the whole; in a channel it is the root of its thread.</summary>
    /// <param name="thread"><c>thread_ts</c>: the root, also on the root itself once it has answers.</param>
    public static string? ThreadOf(string channel, string? thread, string stamp) =>
        !channel.StartsWith('D') ? thread ?? stamp
        : thread == stamp ? null
        : thread;

    /// <summary>Files of a message; one of another company's has no address, and its id stands in for it.</summary>
    public static ImmutableList<SharedFile>? FilesOf(JsonElement message)
    {
        var files = message.List("files")
            .Select(file => (Name: file.Text("name") ?? file.Text("title") ?? "file", Media: file.Text("mimetype") ?? "application/octet-stream", Bytes: Length(file), At: file.Text("url_private") ?? file.Id("id")))
            .Where(file => file.At is not null)
            .Select(file => new SharedFile(file.Name, file.Media, file.Bytes, file.At!))
            .ToImmutableList();
        return files.IsEmpty ? null : files;
    }

    private static long Length(JsonElement file) => file.At("size") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var bytes) && bytes > 0 ? bytes : 0;
}
