using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.Slack;

/// <summary>All that is needed to answer in Slack later; kept as JSON in <see cref="Conversation.Messages.ConversationAddress.Reference"/>.</summary>
/// <param name="Team">Workspace the token belongs to.</param>
/// <param name="Channel">Channel, group or direct message.</param>
/// <param name="Thread">Time stamp of the thread's first message; null speaks in the channel itself.</param>
/// <param name="Message">Time stamp of the message answered, or null when it was a button or a command.</param>
/// <param name="User">Who spoke.</param>
/// <param name="Origin">Where Slack reached this program, for links back to it.</param>
public sealed record SlackReference(string Team, string Channel, string? Thread, string? Message, string User, string? Origin)
{
    /// <summary>Name of this channel in addresses.</summary>
    public const string ChannelName = "slack";

    /// <summary>A direct message of several people, which cannot be told from a private channel by its id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsGroup { get; init; }

    /// <summary>Where Slack takes an answer to a command, shortcut or press whose channel the bot is not in; sealed, see <see cref="SlackResponses"/>. Worthless after half an hour.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Response { get; init; }

    /// <exception cref="JsonException">The text is not a reference of this channel.</exception>
    public static SlackReference Parse(string text) =>
        JsonSerializer.Deserialize(text, SlackReferenceJson.Default.SlackReference) ?? throw new JsonException("The reference is empty.");

    public override string ToString() => JsonSerializer.Serialize(this, SlackReferenceJson.Default.SlackReference);
}
