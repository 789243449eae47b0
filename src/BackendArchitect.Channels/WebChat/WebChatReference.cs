using System.Text.Json;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.WebChat;

/// <summary>All that is needed to answer in a web chat; kept as JSON in <see cref="ConversationAddress.Reference"/>.</summary>
/// <param name="Conversation">Id of the transcript.</param>
/// <param name="Origin">Where the browser reached this program, for links.</param>
public sealed record WebChatReference(string Conversation, string User, string Origin)
{
    public ConversationAddress Address() => new(
        WebChatChannel.ChannelName,
        $"{WebChatChannel.ChannelName}:{Conversation}",
        ConversationKind.Personal,
        JsonSerializer.Serialize(this, WebChatJson.Default.WebChatReference));

    /// <returns>Null when the text is not a reference of this channel.</returns>
    public static WebChatReference? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, WebChatJson.Default.WebChatReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
