using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.WebChat;

/// <summary>What Direct Line answers when a conversation is opened, found again, or its token made or renewed.</summary>
/// <param name="ExpiresIn">Unit: s.</param>
/// <param name="StreamUrl">Where a WebSocket can listen; null where only a token was asked for.</param>
public sealed record WebChatGrant(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    string? StreamUrl = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, WebChatJson.Default.WebChatGrant);
}
