using System.Buffers;
using System.Text;

namespace BackendArchitect.Channels.Slack;

/// <summary>Words as Slack's mrkdwn: its own marks for bold, italic and links, and nothing of what people wrote read as a mark, a mention or a link.</summary>
internal static class SlackText
{
    /// <summary>A space of no width: Slack sees marks only at the edge of a word, and not before a space.</summary>
    private const char Edge = '\u200B';

    /// <summary>Without any of these, words are the same in Slack as here.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>*_~`[", .. Enumerable.Range(0, 32).Where(sign => sign is not '\n' and not '\t').Select(sign => (char)sign), .. Enumerable.Range(0xD800, 0x800).Select(sign => (char)sign)]);

    private static readonly SearchValues<char> Signs = SearchValues.Create("&<>*_~`");

    public static string Mrkdwn(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var to = new StringBuilder(text.Length + 16);
        foreach (var span in InlineText.Parse(text))
        {
            Append(to, span);
        }

        return to.ToString();
    }

    /// <summary>Most characters <see cref="Mrkdwn"/> can make of it; cheap, for measuring.</summary>
    public static int Longest(string text)
    {
        var longest = text.Length;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Signs) is var at and >= 0; rest = rest[(at + 1)..])
        {
            longest += rest[at] is '&' or '<' or '>' ? 4 : 1;
        }

        return longest;
    }

    /// <summary>The three signs Slack reads as the beginning of a mention, a link or an entity.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Words for a place without marks, such as a button or a header; never empty, for Slack takes no empty text.</summary>
    public static string Label(string text, int most)
    {
        var plain = InlineText.Plain(text).ReplaceLineEndings(" ").Trim();
        return plain.Length == 0 ? "…" : Conversation.Replies.PlainText.Cut(plain, most);
    }

    /// <summary>Parts the rows of backticks inside code, for they would end its fence.</summary>
    public static string Unfenced(string code) => InlineText.Printable(code).TrimEnd('\n').Replace("```", $"`{Edge}`{Edge}`", StringComparison.Ordinal);

    private static void Append(StringBuilder to, InlineSpan span)
    {
        var words = span.Code ? Escape(span.Text).Replace('\n', ' ') : Tame(to, span.Text);
        if (span.Url is { } url)
        {
            words = $"<{Address(url)}|{words.Replace("|", "¦", StringComparison.Ordinal).ReplaceLineEndings(" ")}>";
        }

        var mark = Mark(span);
        if (mark.Length == 0 || words.Length == 0)
        {
            to.Append(AfterMark(to, words));
            return;
        }

        if (to.Length > 0 && char.IsLetterOrDigit(to[^1]))
        {
            to.Append(Edge);
        }

        to.Append(mark).Append(words).Append([.. mark.Reverse()]);
    }

    private static string Mark(InlineSpan span) => (span.Bold ? "*" : "") + (span.Italic ? "_" : "") + (span.Code ? "`" : "");

    /// <summary>A letter right behind a closing mark would keep it from being read.</summary>
    private static string AfterMark(StringBuilder to, string words) =>
        to.Length > 0 && to[^1] is '*' or '_' or '`' && words.Length > 0 && char.IsLetterOrDigit(words[0]) ? Edge + words : words;

    private static string Address(string url) => url
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal);

    /// <summary>Escapes, and puts a space of no width behind every sign that would open a mark: <c>*</c>, <c>_</c>, <c>~</c>, <c>`</c> at the start of a word, a quote at the start of a line.</summary>
    private static string Tame(StringBuilder before, string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var last = at > 0 ? text[at - 1] : before.Length > 0 ? before[^1] : '\n';
            _ = text[at] switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' when last == '\n' => safe.Append(Edge).Append("&gt;"),
                '>' => safe.Append("&gt;"),
                '*' or '_' or '~' or '`' when !char.IsLetterOrDigit(last) => safe.Append(text[at]).Append(Edge),
                var sign => safe.Append(sign),
            };
        }

        return safe.ToString();
    }
}
