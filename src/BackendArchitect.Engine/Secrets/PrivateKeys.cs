namespace BackendArchitect.Engine.Secrets;

/// <summary>Private keys in PEM, whole or cut off, on lines of their own or with written line ends.</summary>
internal static class PrivateKeys
{
    private const string Begin = "-----BEGIN ";
    private const string Last = "-----END ";

    public static IEnumerable<SecretHit> In(string text)
    {
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(Begin, at, StringComparison.Ordinal) : -1)
        {
            var head = text.AsSpan(at + Begin.Length, Math.Min(60, text.Length - at - Begin.Length));
            var ends = head.IndexOf("-----");
            if (ends < 0 || !head[..ends].Contains("PRIVATE KEY", StringComparison.Ordinal))
            {
                at += Begin.Length;
                continue;
            }

            var end = EndOf(text, at + Begin.Length + ends + 5);
            yield return new SecretHit(at, end - at, SecretShapes.PrivateKey);
            at = end;
        }
    }

    /// <summary>Behind the closing line; where it is missing, behind all that may be the key.</summary>
    private static int EndOf(string text, int from)
    {
        var at = from;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '/' or '=' or '\n' or '\r' or ' ' or '\t' or '\\' or '"' or '\'' or ',' or ':' or '-' or '>' or '|' or '.'))
        {
            if (text[at] == '-' && string.CompareOrdinal(text, at, Last, 0, Last.Length) == 0)
            {
                var dashes = text.IndexOf("-----", at + Last.Length, Math.Min(60, text.Length - at - Last.Length), StringComparison.Ordinal);
                return dashes < 0 ? text.Length : dashes + 5;
            }

            if (text[at] == '-' && string.CompareOrdinal(text, at, Begin, 0, Begin.Length) == 0)
            {
                return at;
            }

            at++;
        }

        return CutOff(text, from);
    }

    /// <summary>As long as lines look like a key's: without spaces between words.</summary>
    private static int CutOff(string text, int from)
    {
        var end = from;
        for (var at = from; at < text.Length;)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\\'))
            {
                at += text[at] == '\\' ? 2 : 1;
            }

            var begins = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '/' or '='))
            {
                at++;
            }

            if (at - begins < 16)
            {
                break;
            }

            end = at;
        }

        return Math.Min(end, text.Length);
    }
}
