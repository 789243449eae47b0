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

    /// <returns>Null when the text is not a reference of this channel.</returns>
    public static ActivityReference? Read(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where Teams itself is at the other end, not another client of this protocol.</summary>
    public bool IsTeams => ChannelId == "msteams";

    public override string ToString() => JsonSerializer.Serialize(this, ActivityJson.Default.ActivityReference);
}
