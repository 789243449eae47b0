using System.Buffers;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Secrets;

/// <summary>Values given to a name that says secret: in settings, code, JSON, XML, arguments, headers and sentences.</summary>
internal static class Assignments
{
    /// <summary>Longest value that is one. Unit: characters.</summary>
    private const int Longest = 600;

    /// <summary>Names inside one value that are looked at.</summary>
    private const int MostWithin = 4;

    /// <summary>One look tells whether a text has any of the names.</summary>
    private static readonly SearchValues<string> Telling = SearchValues.Create(["pass", "pwd", "pw", "secret", "key", "token", "credential", "kennwort", "contrase", "mot de"], StringComparison.OrdinalIgnoreCase);

    // Backtracks over one optional letter at most.
    private static readonly Regex Name = new(
        @"pass(?:word|wd|wort|phrase|code)?|pwd|pw|secret(?:[ _.-]?access)?(?:[ _.-]?key)?|(?:api|access|auth|private|master|signing|encryption|service|account|shared|webhook|storage|subscription|license)[ _.-]?(?:key|secret|token)|client[ _.-]?secret|token|credentials?|kennwort|contraseña|mot de passe",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<SecretHit> In(string text)
    {
        if (!text.AsSpan().ContainsAny(Telling))
        {
            yield break;
        }

        var (end, within) = (0, 0);
        foreach (var match in Name.Matches(text).Select(match => (Start: match.Index, End: match.Index + match.Length)))
        {
            // Names inside a value are read too, but a value made of nothing else is no secret of each of them.
            within = match.Start < end ? within + 1 : 0;
            if (within > MostWithin || !IsName(text, match.Start, match.End) || Value(text, match.Start, match.End) is not { Length: > 0 } value)
            {
                continue;
            }

            end = within == 0 ? value.Start + value.Length : end;

            var secret = text.Substring(value.Start, value.Length);
            var kind = KindOf(FullName(text, match.Start, match.End), secret);
            if (AssignedValue.IsSecret(secret, kind, value.IsQuoted, value.IsTold))
            {
                yield return new SecretHit(value.Start, value.Length, kind);
            }
        }
    }

    /// <summary>The end of a name, and not "bypass", "tokens" or "password_policy".</summary>
    private static bool IsName(string text, int start, int end)
    {
        var next = At(text, end);
        if (char.IsLetterOrDigit(next) || next == '_' || (next is '-' or '.' && char.IsLetter(At(text, end + 1)) && !(next == '.' && At(text, end + 1) is 'I')))
        {
            return false;
        }

        var isShort = end - start <= 4 && !text.AsSpan(start, end - start).Equals("token", StringComparison.OrdinalIgnoreCase);
        var before = At(text, start - 1);
        return (!isShort || !char.IsLetter(before) || (char.IsLower(before) && char.IsUpper(text[start]))) && !SecretNamesNever(FullName(text, start, end));
    }

    private static bool SecretNamesNever(string name) => Reviews.SecretNames.IsHarmless(name);

    private static string FullName(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < 60 && (char.IsAsciiLetterOrDigit(text[from - 1]) || text[from - 1] is '_' or '-' or '.'))
        {
            from--;
        }

        return text[from..end];
    }

    private static string KindOf(string name, string value)
    {
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        return Has("pass") || Has("pwd") || name.EndsWith("pw", StringComparison.OrdinalIgnoreCase) || Has("kennwort") || Has("contrase") || Has("credential") ? "password"
            : value.Length == 40 && (Has("aws") || Has("access")) && Has("key") ? "AWS secret key"
            : Has("token") ? "token"
            : Has("secret") ? "secret" : "API key";
    }

    private readonly record struct Span(int Start, int Length, bool IsQuoted, bool IsTold);

    /// <summary>What stands behind a name and belongs to it.</summary>
    private static Span? Value(string text, int start, int end)
    {
        var at = end;
        while (at - end < 4 && At(text, at) is '"' or '\'' or '`' or '\\' or ']' or '*')
        {
            at++;
        }

        var isQuotedName = at > end;
        var spaces = Blank(text, at, 4);
        var (from, told) = Separator(text, start, at, spaces, isQuotedName);
        if (from < 0)
        {
            return null;
        }

        from = Typed(text, Blank(text, from, 12));
        return Quoted(text, from, isQuotedName) is { } quoted ? quoted : told is null ? null : Bare(text, from, told.Value, start);
    }

    /// <returns>Where the value begins, or -1; and whether it is told in a sentence, null when only a quoted value counts.</returns>
    private static (int From, bool? Told) Separator(string text, int start, int at, int spaces, bool isQuotedName)
    {
        var sign = At(text, spaces);
        var two = spaces + 1 < text.Length ? text.AsSpan(spaces, 2) : "";
        var nameAt = NameAt(text, start);
        if (two is ":=" or "=>" or "==" or "!=" or "->" or "||" or "??")
        {
            return (spaces + (At(text, spaces + 2) == '=' ? 3 : 2), two is "->" or "||" or "??" ? null : false);
        }

        return sign switch
        {
            '=' or ':' => (spaces + 1, false),
            '>' when At(text, nameAt - 1) is '<' or ':' && spaces == at => (spaces + 1, false),
            '(' => (spaces + 1, null),
            ',' when isQuotedName => Named(text, spaces + 1) is var value and >= 0 ? (value, false) : (spaces + 1, null),
            '\n' or '\r' => Named(text, spaces) is var below and >= 0 ? (below, false) : (-1, null),
            _ when spaces > at && text.AsSpan(nameAt).StartsWith("--") => (spaces, false),
            _ when spaces > at && Named(text, spaces) is var beside and >= 0 => (beside, false),
            _ when spaces > at && Verb(text, spaces) is var verb and > 0 => (verb, true),
            _ => spaces > at ? (spaces, null) : (-1, null),
        };
    }

    /// <summary><c>value:</c> below or beside the name, as containers and XML settings write it.</summary>
    private static int Named(string text, int at)
    {
        at = Blank(text, at, 80, lines: true);
        at += At(text, at) is '"' or '\'' ? 1 : 0;
        if (at + 5 >= text.Length || !text.AsSpan(at, 5).Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        at += 5;
        at += At(text, at) is '"' or '\'' ? 1 : 0;
        at = Blank(text, at, 4);
        return At(text, at) is ':' or '=' ? at + 1 : -1;
    }

    private static int Verb(string text, int at)
    {
        foreach (var verb in (ReadOnlySpan<string>)["is now ", "is set to ", "is: ", "is ", "was ", "ist ", "lautet ", "es ", "est ", "to "])
        {
            if (at + verb.Length < text.Length && text.AsSpan(at, verb.Length).Equals(verb, StringComparison.OrdinalIgnoreCase))
            {
                return at + verb.Length;
            }
        }

        return 0;
    }

    /// <summary>Behind a type: <c>password: String = "…"</c>.</summary>
    private static int Typed(string text, int at)
    {
        var end = at;
        while (end - at < 24 && (char.IsAsciiLetter(At(text, end)) || At(text, end) is '?' or '&'))
        {
            end++;
        }

        var sign = Blank(text, end, 2);
        return end > at && At(text, sign) == '=' && At(text, sign + 1) != '=' && sign > end ? Blank(text, sign + 1, 4) : at;
    }

    private static Span? Quoted(string text, int at, bool isEscaped)
    {
        var begin = at + (At(text, at) == '\\' ? 1 : 0);
        begin += At(text, begin) is 'f' or 'b' or 'r' or 'N' && At(text, begin + 1) is '"' or '\'' ? 1 : 0;
        var quote = At(text, begin);
        if (quote is not ('"' or '\'' or '`' or '“' or '„' or '«'))
        {
            return null;
        }

        var close = quote switch { '“' => '”', '„' => '“', '«' => '»', _ => quote };
        for (var end = begin + 1; end < text.Length && end - begin < Longest && text[end] != '\n'; end++)
        {
            if (text[end] == close && (text[end - 1] != '\\' || begin > at || isEscaped))
            {
                return new Span(begin + 1, end - begin - 1 - (text[end - 1] == '\\' ? 1 : 0), IsQuoted: true, IsTold: false);
            }
        }

        return null;
    }

    private static Span? Bare(string text, int at, bool told, int name)
    {
        var isQuery = At(text, NameAt(text, name) - 1) is '?' or '&';
        var end = at;
        while (end < text.Length && end - at < Longest && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '`' or ';' or '<') && !(isQuery && text[end] is '&' or '#'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or ',' or ':' or ')' or ']' or '}' or '!' or '?' or '\\' or '*')
        {
            end--;
        }

        return new Span(at, end - at, IsQuoted: false, told);
    }

    private static int NameAt(string text, int start)
    {
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        return start;
    }

    private static int Blank(string text, int at, int most, bool lines = false)
    {
        for (var end = at + most; at < end && At(text, at) is ' ' or '\t' or '*' || (at < end && lines && At(text, at) is '\n' or '\r'); at++)
        {
        }

        return at;
    }

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
