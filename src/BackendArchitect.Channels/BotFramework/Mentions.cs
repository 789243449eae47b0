using System.Text.Json;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Mentions of the bot: whether there is one, and the words without it.</summary>
internal static class Mentions
{
    private const char NoBreakSpace = '\u00A0';

    public static (string Text, bool Mentioned) Strip(Activity activity)
    {
        var text = (activity.Text ?? "").Replace(NoBreakSpace, ' ').Replace("&nbsp;", " ", StringComparison.Ordinal);
        var mentioned = false;
        foreach (var mention in OfTheBot(activity))
        {
            mentioned = true;
            text = mention.Length == 0 ? text : text.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        }

        return (text.Trim(), mentioned);
    }

    private static IEnumerable<string> OfTheBot(Activity activity) =>
        activity.Entities is { ValueKind: JsonValueKind.Array } entities && activity.Recipient?.Id is { } bot
            ? entities.EnumerateArray().Where(entity => IsMentionOf(entity, bot)).Select(entity => TextIn(entity, "text") ?? "")
            : [];

    private static bool IsMentionOf(JsonElement entity, string bot) =>
        entity.ValueKind == JsonValueKind.Object
        && TextIn(entity, "type") == "mention"
        && entity.TryGetProperty("mentioned", out var mentioned)
        && mentioned.ValueKind == JsonValueKind.Object
        && TextIn(mentioned, "id") == bot;

    private static string? TextIn(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
