using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>What Teams shows around a message: numbered sources, thumbs, and the label of machine-made words.</summary>
/// <remarks>Source: learn.microsoft.com, "Bot messages with AI-generated content", checked 2026-11-22. Answers of the engine are computed, not generated: they carry no such label.</remarks>
internal sealed partial record MessageMarks(string? Text, JsonElement? Entities, JsonElement? ChannelData)
{
    private const int MostSources = 20;
    private const int NameLength = 80;
    private const int AbstractLength = 160;

    public static MessageMarks Of(Reply reply, string? text)
    {
        var sources = new List<(string Name, string Url)>();
        var numbered = text is null ? null : Number(text, sources);
        JsonObject? message = sources.Count > 0 || reply.WordedByModel ? Message(reply, sources) : null;
        return new MessageMarks(
            numbered,
            message is null ? null : JsonSerializer.SerializeToElement(new JsonArray(message), ActivityJson.Default.JsonArray),
            reply.Rated ? JsonSerializer.SerializeToElement(Thumbs(), ActivityJson.Default.JsonObject) : null);
    }

    /// <summary>Puts <c>[1]</c> behind each link outside code; the same address keeps its number.</summary>
    private static string Number(string text, List<(string Name, string Url)> sources) => LinkOrCode().Replace(text, match =>
    {
        if (!match.Groups["url"].Success)
        {
            return match.Value;
        }

        var url = match.Groups["url"].Value;
        var at = sources.FindIndex(source => source.Url == url);
        if (at < 0 && sources.Count < MostSources)
        {
            at = sources.Count;
            sources.Add((TeamsText.Plain(match.Groups["name"].Value), url));
        }

        return at < 0 ? match.Value : $"{match.Value} [{at + 1}]";
    });

    private static JsonObject Message(Reply reply, List<(string Name, string Url)> sources)
    {
        var message = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (reply.WordedByModel)
        {
            message["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        if (sources.Count > 0)
        {
            message["citation"] = new JsonArray([.. sources.Select((source, at) => Claim(at + 1, source.Name, source.Url))]);
        }

        return message;
    }

    private static JsonObject Claim(int position, string name, string url) => new()
    {
        ["@type"] = "Claim",
        ["position"] = position,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = PlainText.Cut(name, NameLength),
            ["url"] = url,
            ["abstract"] = PlainText.Cut($"{name}, at {new Uri(url).Host}", AbstractLength),
        },
    };

    private static JsonObject Thumbs() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };

    [GeneratedRegex(@"```[\s\S]*?```|`[^`\n]*`|(?<!!)\[(?<name>[^\]\n]+)\]\((?<url>https://[^)\s]+)\)")]
    private static partial Regex LinkOrCode();
}
