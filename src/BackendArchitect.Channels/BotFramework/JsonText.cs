using System.Text.Json;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Reads words out of JSON that may hold anything: what is not there or not text is null.</summary>
internal static class JsonText
{
    public static JsonElement? Find(JsonElement? from, params ReadOnlySpan<string> path)
    {
        var at = from;
        foreach (var name in path)
        {
            if (at is not { ValueKind: JsonValueKind.Object } parent || !parent.TryGetProperty(name, out var child))
            {
                return null;
            }

            at = child;
        }

        return at;
    }

    public static string? At(JsonElement? from, params ReadOnlySpan<string> path) =>
        Find(from, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
