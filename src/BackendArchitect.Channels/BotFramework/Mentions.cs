using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Mentions in a message: the bot's are taken out, those of other people become their names.</summary>
internal static partial class Mentions
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

        return (Spaces().Replace(Tag().Replace(text, "$1"), " ").Trim(), mentioned);
    }

    private static IEnumerable<string> OfTheBot(Activity activity) =>
        activity.Entities is { ValueKind: JsonValueKind.Array } entities && activity.Recipient?.Id is { } bot
            ? entities.EnumerateArray().Where(entity => IsMentionOf(entity, bot)).Select(entity => JsonText.At(entity, "text") ?? "")
            : [];

    private static bool IsMentionOf(JsonElement entity, string bot) =>
        JsonText.At(entity, "type") == "mention" && JsonText.At(entity, "mentioned", "id") == bot;

    [GeneratedRegex("<at[^<>]{0,100}>([^<>]{0,200})</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>What a mention in the middle leaves behind; lines and indents stay.</summary>
    [GeneratedRegex("(?<=\\S) {2,}(?=\\S)")]
    private static partial Regex Spaces();
}
