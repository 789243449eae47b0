using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>All that is needed to answer in a conversation later; kept as JSON in <see cref="ConversationAddress.Reference"/>.</summary>
/// <param name="ActivityId">The activity to answer under; null starts a new one in the conversation.</param>
/// <param name="Origin">Where the platform reached this program, for links back to it.</param>
public sealed record ActivityReference(
    string ServiceUrl,
    string ChannelId,
    Activity.Place Conversation,
    Activity.Account Bot,
    Activity.Account User,
    string? ActivityId,
    string? Origin)
{
    /// <exception cref="JsonException">The text is not a reference of this channel.</exception>
    public static ActivityReference Parse(string text) =>
        JsonSerializer.Deserialize(text, ActivityJson.Default.ActivityReference)
        ?? throw new JsonException("The reference is empty.");

    public override string ToString() => JsonSerializer.Serialize(this, ActivityJson.Default.ActivityReference);
}
