using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Words;

/// <summary>Cuts text into words, numbers and symbols in one pass; any input, linear time.</summary>
internal static class Tokenizer
{
    private static readonly FrozenSet<string> DottedTails = FrozenSet.Create("js", "net", "io", "ts", "rs", "s", "k", "g", "e", "a");

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            at = Next(text, at, tokens);
        }

        return tokens;
    }

    private static int Next(string text, int at, List<Token> tokens)
    {
        var current = text[at];
        if (char.IsAsciiDigit(current))
        {
            return Add(tokens, NumberScanner.Scan(text, at));
        }

        if (char.IsLetter(current) || IsDotNet(text, at))
        {
            return Add(tokens, Word(text, at));
        }

        if (!char.IsWhiteSpace(current) || current == '\n')
        {
            AddSymbol(text, at, tokens);
        }

        return at + 1;
    }

    private static int Add(List<Token> tokens, Token token)
    {
        var glued = tokens.Count > 0 && tokens[^1].End == token.Start;
        tokens.Add(token with { Glued = glued });
        return token.End;
    }

    private static bool IsDotNet(string text, int at) =>
        text[at] == '.'
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && string.Compare(text, at, ".net", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
        && (at + 4 >= text.Length || !char.IsLetter(text[at + 4]));

    private static Token Word(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Continues(text, end))
        {
            end++;
        }

        if (end < text.Length && text[end] == '#' && end - start == 1)
        {
            end++;
        }
        else if (end + 1 < text.Length && text[end] == '+' && text[end + 1] == '+')
        {
            end += 2;
        }

        var word = text[start..end].ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
        return new Token(TokenKind.Word, word, start, end);
    }

    private static bool Continues(string text, int at)
    {
        var current = text[at];
        if (char.IsLetterOrDigit(current) || current == '_' || char.GetUnicodeCategory(current) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        var between = at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        return between && (current is '\'' or '’' or '‘' || (current == '.' && DottedTails.Contains(Tail(text, at + 1))));
    }

    private static string Tail(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 4 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end].ToLowerInvariant();
    }

    private static void AddSymbol(string text, int at, List<Token> tokens)
    {
        var symbol = Plain(text[at]);
        if (symbol == '-' && !JoinsNumbers(text, at))
        {
            // A hyphen inside a compound says nothing: "multi-tenant" reads as "multi tenant". A dash in the open parts clauses.
            if (at > 0 && char.IsWhiteSpace(text[at - 1]))
            {
                Add(tokens, new Token(TokenKind.Symbol, ",", at, at + 1));
            }

            return;
        }

        if (symbol == '|')
        {
            AddCell(text, at, tokens);
        }
        else if (symbol is '.' or '!' or '?' or ';' or '\n')
        {
            Add(tokens, new Token(TokenKind.Break, symbol.ToString(), at, at + 1));
        }
        else if (!char.IsControl(symbol) && !char.IsSurrogate(symbol) && symbol != '*' && symbol != '_')
        {
            Add(tokens, new Token(TokenKind.Symbol, symbol.ToString(), at, at + 1));
        }
    }

    // A pasted table reads like "label: value"; its rims and the row of dashes say nothing.
    private static void AddCell(string text, int at, List<Token> tokens)
    {
        if (tokens.Count > 0 && tokens[^1].Kind is TokenKind.Word or TokenKind.Number && tokens[^1].Word is not ":" && !EndsLine(text, at + 1))
        {
            Add(tokens, new Token(TokenKind.Symbol, ":", at, at + 1));
        }
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\r' or '\t')
        {
            at++;
        }

        return at >= text.Length || text[at] == '\n';
    }

    private static char Plain(char symbol) => symbol switch
    {
        '–' or '—' or '−' or '‑' or '‐' => '-',
        '…' => '.',
        '≤' or '＜' => '<',
        '≥' => '>',
        '≈' => '~',
        _ => symbol,
    };

    private static bool JoinsNumbers(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        var after = at + 1;
        while (after < text.Length && (text[after] == ' ' || text[after] is '$' or '€' or '£' or '₹'))
        {
            after++;
        }

        return before >= 0 && after < text.Length && char.IsAsciiDigit(text[after])
            && (char.IsAsciiDigit(text[before]) || (before > 0 && char.IsAsciiDigit(text[before - 1])));
    }
}
