namespace BackendArchitect.Engine.Reading.Words;

/// <summary>Blanks what is in a message but is not prose: code, links, mentions, emoji names. Every place keeps its index.</summary>
internal static class Mask
{
    public static string Blank(string text)
    {
        var chars = text.ToCharArray();
        BlankFences(text, chars);
        BlankAngles(text, chars);
        BlankWords(text, chars);
        return new string(chars);
    }

    private static void BlankFences(string text, char[] chars)
    {
        var open = text.IndexOf("```", StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = text.IndexOf("```", open + 3, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + 3;
            Fill(chars, open, end);
            open = end < text.Length ? text.IndexOf("```", end, StringComparison.Ordinal) : -1;
        }
    }

    // Slack writes <@U1>, <#C1|name>, <!here>, <https://…|label>; a bare "<" in "<50 ms" stays.
    private static void BlankAngles(string text, char[] chars)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var marked = text[at] == '<' && (text[at + 1] is '@' or '#' or '!' || StartsLink(text, at + 1) || text[at + 1] == '/' || StartsWith(text, at + 1, "at>"));
            var close = marked ? text.IndexOf('>', at, Math.Min(500, text.Length - at)) : -1;
            if (close > at)
            {
                Fill(chars, at, close + 1);
                at = close;
            }
        }
    }

    private static void BlankWords(string text, char[] chars)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            BlankWord(text, start, end, chars);
            start = end + 1;
        }
    }

    private static void BlankWord(string text, int start, int end, char[] chars)
    {
        var word = text.AsSpan(start, end - start);
        var link = word.IndexOf("://", StringComparison.Ordinal);
        var mail = word.IndexOf('@');
        if (link > 0 || mail >= 0 || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            Fill(chars, start, end);
        }
        else if (word.Length > 2 && word[0] == ':' && word[^1] == ':')
        {
            Fill(chars, start, end);
        }
    }

    private static bool StartsLink(string text, int at) =>
        StartsWith(text, at, "http") || StartsWith(text, at, "mailto:");

    private static bool StartsWith(string text, int at, string what) =>
        string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static void Fill(char[] chars, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            chars[at] = chars[at] == '\n' ? '\n' : ' ';
        }
    }
}
