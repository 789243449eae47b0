using System.Buffers;
using System.Text;

namespace BackendArchitect.Channels;

/// <summary>Reads the four marks a reply may use: **bold**, *italic*, `code` and [links](https://…). Every other sign means itself.</summary>
internal static class InlineText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("`*[");

    public static List<InlineSpan> Parse(string text)
    {
        var printable = Printable(text);
        var spans = new List<InlineSpan>(1);
        Parse(printable, false, false, spans);
        return spans;
    }

    /// <summary>The words without their marks.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return Printable(text);
        }

        var spans = Parse(text);
        return spans.Count == 1 ? spans[0].Text : string.Concat(spans.Select(span => span.Text));
    }

    private static void Parse(string text, bool bold, bool italic, List<InlineSpan> spans)
    {
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            var taken = Marked(text, at, bold, italic, spans, plain);
            if (taken > 0)
            {
                at += taken;
                plain = at;
            }
            else
            {
                at++;
            }
        }

        Add(plain == 0 ? text : text[plain..], bold, italic, spans);
    }

    /// <summary>Reads the mark that begins here.</summary>
    /// <returns>How many signs it takes with its content; 0 when none begins here.</returns>
    private static int Marked(string text, int at, bool bold, bool italic, List<InlineSpan> spans, int plain)
    {
        switch (text[at])
        {
            case '`' when Closing(text, at + 1, "`") is var end and > 0:
                Add(text[plain..at], bold, italic, spans);
                spans.Add(new InlineSpan(text[(at + 1)..end], bold, italic, Code: true, null));
                return end + 1 - at;
            case '*' when !bold && IsAt(text, at, "**") && Closing(text, at + 2, "**") is var end and > 0:
                Add(text[plain..at], bold, italic, spans);
                Parse(text[(at + 2)..end], true, italic, spans);
                return end + 2 - at;
            case '*' when !italic && !IsAt(text, at, "**") && ClosingItalic(text, at + 1) is var end and > 0:
                Add(text[plain..at], bold, italic, spans);
                Parse(text[(at + 1)..end], bold, true, spans);
                return end + 1 - at;
            case '[' when LinkEnd(text, at) is (var middle, var end):
                Add(text[plain..at], bold, italic, spans);
                Link(text[(at + 1)..middle], text[(middle + 2)..end], bold, italic, spans);
                return end + 1 - at;
            default:
                return 0;
        }
    }

    private static void Link(string words, string url, bool bold, bool italic, List<InlineSpan> spans)
    {
        var inner = new List<InlineSpan>();
        Parse(words, bold, italic, inner);
        var safe = IsSafe(url) ? url : null;
        spans.AddRange(inner.Select(span => span with { Url = safe }));
    }

    private static (int Middle, int End)? LinkEnd(string text, int at)
    {
        var middle = text.IndexOf(']', at);
        if (middle <= at + 1 || middle + 1 >= text.Length || text[middle + 1] != '(')
        {
            return null;
        }

        var end = text.IndexOf(')', middle);
        return end > middle + 2 && text.AsSpan(at, end - at).IndexOfAny('\n', ' ') is var gap && (gap < 0 || at + gap < middle || text.AsSpan(middle, end - middle).IndexOfAny('\n', ' ') < 0)
            ? (middle, end)
            : null;
    }

    /// <summary>Where the mark closes, in the same paragraph and with words between; -1 when it does not.</summary>
    private static int Closing(string text, int from, string mark)
    {
        var end = from < text.Length && !char.IsWhiteSpace(text[from]) ? text.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return end > from && !char.IsWhiteSpace(text[end - 1]) && text.AsSpan(from, end - from).IndexOf("\n\n") < 0 ? end : -1;
    }

    private static int ClosingItalic(string text, int from)
    {
        for (var end = Closing(text, from, "*"); end > 0; end = text.IndexOf('*', end + 1))
        {
            if (IsAt(text, end, "**"))
            {
                end++;
            }
            else if (!char.IsWhiteSpace(text[end - 1]))
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsAt(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var read)
        && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeMailto || (read.Scheme == Uri.UriSchemeHttp && read.IsLoopback));

    private static void Add(string text, bool bold, bool italic, List<InlineSpan> spans)
    {
        if (text.Length > 0)
        {
            spans.Add(new InlineSpan(text, bold, italic, Code: false, null));
        }
    }

    /// <summary>Drops control characters and halves of surrogate pairs, which no platform takes.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var taken) == System.Buffers.OperationStatus.Done;
            if (whole && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t'))
            {
                clean.Append(rest[..taken]);
            }

            rest = rest[taken..];
        }

        return clean.ToString();
    }
}
