using System.Text.Json;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Bytes to activity and back.</summary>
public static class ActivityFormat
{
    /// <exception cref="JsonException">Not JSON, too deep, or a field of the wrong type.</exception>
    public static Activity Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, ActivityJson.Default.Activity) ?? throw new JsonException("The activity is null.");
}
