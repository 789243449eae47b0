using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>A Bot Framework activity, as far as it is used here. Everything may be absent: the wire is read with tolerance.</summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public Account? From { get; init; }

    public Account? Recipient { get; init; }

    public Place? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    public IReadOnlyList<Account?>? MembersAdded { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? Entities { get; init; }

    /// <summary>What only one channel knows: tenant, team, kind of event; on the way out, thumbs.</summary>
    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>A person or a bot.</summary>
    public sealed record Account(string? Id = null, string? Name = null);

    /// <summary>The conversation as the channel names it.</summary>
    public sealed record Place
    {
        public string? Id { get; init; }

        public string? ConversationType { get; init; }

        public bool? IsGroup { get; init; }

        public string? TenantId { get; init; }
    }

    /// <param name="Content">A card, for card types.</param>
    /// <param name="ContentUrl">An address or a data URI, for pictures.</param>
    public sealed record Attachment(
        string ContentType,
        JsonElement? Content = null,
        string? ContentUrl = null,
        string? Name = null);

    [JsonIgnore]
    public bool IsInvoke => Type == "invoke";
}
