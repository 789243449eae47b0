using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Makes words safe for a surface that reads more markup than a reply may use.</summary>
internal static partial class TeamsText
{
    /// <summary>For the text of a message: Teams reads HTML and at-mentions in it, so angle brackets outside code are written out.</summary>
    public static string ForMessage(string text) => Tame(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>For a text block of a card: no HTML there, and only a part of Markdown.</summary>
    public static string ForCard(string text) => Tame(text);

    /// <summary>For places that show no markup at all, such as the title of a button or a summary.</summary>
    public static string Plain(string text) => LinkPattern().Replace(text, "$1")
        .Replace("**", "", StringComparison.Ordinal)
        .Replace("`", "", StringComparison.Ordinal);

    public static string Fence(string language, string text)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }

    /// <summary>Bold, italic, code and https links stay; pictures, other links, headings, quotes and rules lose their meaning.</summary>
    private static string Tame(string text)
    {
        var safe = LinkPattern().Replace(text, match => IsSafe(match.Groups[2].Value) ? match.Value : match.Groups[1].Value);
        safe = safe.Replace("![", "\\![", StringComparison.Ordinal);
        return BlockStart().Replace(Printable(safe), @"$1\$2");
    }

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var read)
        && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeMailto || (read.Scheme == Uri.UriSchemeHttp && read.IsLoopback));

    /// <summary>Drops control characters and halves of surrogate pairs, which no platform takes.</summary>
    private static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    [GeneratedRegex(@"\[([^\]\n]*)\]\(([^)\s]*)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^(\s*)(#|>|\||---|===|~~~)", RegexOptions.Multiline)]
    private static partial Regex BlockStart();
}
