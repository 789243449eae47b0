using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Channels.Slack;

/// <summary>Slack's markup as plain words: mentions and links resolved, entities decoded, emphasis dropped, code kept as it is.</summary>
internal static partial class SlackWords
{
    private const string Fence = "```";
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Without any of these, words are the same here as in Slack.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("<&*_~`\u00A0");

    /// <param name="bot">The user the bot speaks as; its mentions are taken out.</param>
    public static string Plain(string text, string? bot) => Bare(text.AsSpan().ContainsAny(Special) ? Unmarked(text, bot) : text);

    private static string Bare(string text) => text.Trim().TrimStart(',', ':').TrimStart();

    private static string Unmarked(string text, string? bot)
    {
        var said = new StringBuilder(text.Length);
        var pieces = text.Split(Fence);
        for (var at = 0; at < pieces.Length; at++)
        {
            // Odd pieces stand between two fences; an odd last one was never closed.
            var isCode = at % 2 == 1 && at + 1 < pieces.Length;
            said.Append(isCode ? Code(Decode(pieces[at], null)) : Prose(pieces[at], bot, lone: at % 2 == 1));
        }

        return said.ToString();
    }

    public static bool Mentions(string text, string? bot) =>
        bot is not null && (text.Contains($"<@{bot}>", StringComparison.Ordinal) || text.Contains($"<@{bot}|", StringComparison.Ordinal));

    /// <summary>Whether the words are addressed to another person: they begin with somebody else's name.</summary>
    public static bool IsToSomebodyElse(string text, string? bot) =>
        FirstMention().Match(text) is { Success: true } first && first.Groups["id"].Value != bot;

    private static string Prose(string text, string? bot, bool lone) =>
        (lone ? Fence : "") + string.Join('`', text.Split('`').Select((piece, at) => at % 2 == 1 ? Decode(piece, bot) : Decode(Emphasis().Replace(piece, "${words}"), bot)));

    private static string Code(string code)
    {
        var body = Language().IsMatch(code) || code.StartsWith('\n') ? code : "\n" + code;
        return $"\n{Fence}{body}{(body.EndsWith('\n') ? "" : "\n")}{Fence}\n";
    }

    private static string Decode(string text, string? bot) => Tag().Replace(text, match => IsBot(match.Groups["in"].Value, bot) ? "" : Resolve(match.Groups["in"].Value) + match.Groups["gap"].Value)
        .Replace(NoBreakSpace, ' ')
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static bool IsBot(string tag, string? bot) =>
        bot is not null && tag.StartsWith('@') && (tag.Length == bot.Length + 1 || (tag.Length > bot.Length + 1 && tag[bot.Length + 1] == '|')) && string.CompareOrdinal(tag, 1, bot, 0, bot.Length) == 0;

    private static string Resolve(string tag)
    {
        var bar = tag.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? tag : tag[..bar];
        var label = bar < 0 ? "" : tag[(bar + 1)..];
        return target switch
        {
            ['@', .. var user] => "@" + (label.Length > 0 ? label.TrimStart('@') : user),
            ['#', .. var channel] => "#" + (label.Length > 0 ? label.TrimStart('#') : channel),
            ['!', .. var special] => label.Length > 0 ? label : "@" + special,
            _ => Link(target, label),
        };
    }

    /// <summary>Slack makes links of addresses people only typed; then the words are the address.</summary>
    private static string Link(string url, string label) =>
        label.Length == 0 ? url.Replace("mailto:", "", StringComparison.Ordinal)
        : url.Contains(label, StringComparison.OrdinalIgnoreCase) ? label
        : $"{label} ({url})";

    [GeneratedRegex(@"<(?<in>[^<>\n]+)>(?<gap> ?)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*<@(?<id>\w+)(?:\|[^>]*)?>")]
    private static partial Regex FirstMention();

    [GeneratedRegex(@"(?<![\w*_~])(?<mark>[*_~])(?=\S)(?<words>[^*_~\n]*[^*_~\s])\k<mark>(?![\w*_~])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^[A-Za-z]{1,12}\n")]
    private static partial Regex Language();
}
