using System.Text.Json.Serialization;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>What the token service answers to a client-credentials request.</summary>
/// <param name="ExpiresIn">Life of the token. Unit: s.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
