using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Channels.Tests.BotFramework;
using BackendArchitect.Channels.Tests.Slack;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Tests.Parity;

/// <summary>A reply as each platform is given it, and the words a reader sees there.</summary>
internal static partial class Shown
{
    private static readonly string[] Seen = ["text", "title", "altText", "alt_text", "value"];

    public static IReadOnlyList<JsonObject> InSlack(Reply reply) => [.. SlackCutter.Cut(reply).Select(page => Rendered.Message(page))];

    public static IReadOnlyList<JsonObject> InTeams(Reply reply) => [.. ReplyCutter.Cut(reply).Select(page => JsonSerializer.SerializeToNode(
        ActivityWriter.Write(Samples.Reference, TeamsThreadLink.Resolved(Samples.Reference, page), new CardWriter(_ => Samples.Link, _ => Samples.Link), []), ActivityJson.Default.Activity)!.AsObject())];

    /// <summary>Every number and every word a reader of Slack sees; the text beside the blocks only says the same once more.</summary>
    public static HashSet<string> WordsInSlack(JsonObject message) => Words(message["blocks"]);

    /// <summary>The same in Teams: the text, and the card below it without what is only for clients that cannot draw it.</summary>
    public static HashSet<string> WordsInTeams(JsonObject activity)
    {
        var words = Words(activity["attachments"]);
        words.UnionWith(Split((string?)activity["text"] ?? ""));
        return words;
    }

    private static HashSet<string> Words(JsonNode? node)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        switch (node)
        {
            case JsonArray list:
                found.UnionWith(list.SelectMany(item => Words(item)));
                break;
            case JsonObject thing:
                foreach (var (key, value) in thing.Where(member => member.Key is not ("fallback" or "data")))
                {
                    found.UnionWith(value is JsonValue text && text.TryGetValue<string>(out var said) ? IsSeen(key, thing) ? Split(said) : [] : Words(value));
                }

                break;
        }

        return found;
    }

    /// <summary>The value of a button is its command, not its label.</summary>
    private static bool IsSeen(string key, JsonObject thing) => Seen.Contains(key) && !(key == "value" && thing.ContainsKey("action_id")) && !(key == "value" && thing.ContainsKey("text"));

    /// <summary>Addresses differ, numbers of list items and of sources, signs and the names of languages are drawn by one platform and written in the other.</summary>
    public static IEnumerable<string> Split(string text) =>
        Word().Matches(Drawn().Replace(Address().Replace(text.Replace("\u200B", "", StringComparison.Ordinal), " "), " ")).Select(word => word.Value);

    [GeneratedRegex(@"(?m)^\s*\d+\\?\.\s|:warning:|:information_source:|\[\d+\]|```\w+")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"https?://[^\s)>|]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}[\p{L}\d]*|\d[\d,.]*\d|\d")]
    private static partial Regex Word();
}
