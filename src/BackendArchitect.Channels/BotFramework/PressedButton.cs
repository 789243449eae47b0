using System.Collections.Immutable;
using System.Text.Json;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>What a button or form of ours sends back.</summary>
/// <param name="Command">Line of the command language.</param>
/// <param name="Reply">Id of the reply it stood under; null for buttons of an older day.</param>
/// <param name="Values">What was filled in.</param>
internal sealed record PressedButton(string Command, string? Reply, ImmutableDictionary<string, string> Values)
{
    private static readonly string[] Ours = ["command", "reply", "form", "msteams"];

    /// <returns>Null when it is not one of ours.</returns>
    public static PressedButton? Read(JsonElement data) => JsonText.At(data, "command") is { } command
        ? new PressedButton(command, JsonText.At(data, "reply"), Fields(data))
        : null;

    private static ImmutableDictionary<string, string> Fields(JsonElement data) => data.EnumerateObject()
        .Where(field => !Ours.Contains(field.Name) && field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
        .Aggregate(ImmutableDictionary<string, string>.Empty, (fields, field) => fields.SetItem(field.Name, field.Value.ToString()));
}
