namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","];

    private static readonly Dictionary<string, string> Mistakes = new(StringComparer.Ordinal)
    {
        ["&"] = "and",
        ["|"] = "or",
        ["!"] = "not",
        ["="] = "==",
        ["×"] = "*",
        ["÷"] = "/",
        ["≥"] = ">=",
        ["≤"] = "<=",
    };

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var token = Next(text, at);
            tokens.Add(token);
            if (token.Kind == TokenKind.End)
            {
                return tokens;
            }

            at += token.Kind == TokenKind.Text ? token.Text.Length + 2 : token.Text.Length;
        }
    }

    internal static FormatException Error(int column, string problem, string remedy) =>
        new($"column {column}: {problem} {remedy}");

    private static Token Next(string text, int at)
    {
        if (at >= text.Length)
        {
            return new Token(TokenKind.End, "the end", at + 1);
        }

        var first = text[at];
        if (char.IsAsciiDigit(first))
        {
            return new Token(TokenKind.Number, text[at..NumberEnd(text, at)], at + 1);
        }

        if (char.IsAsciiLetterLower(first))
        {
            return new Token(TokenKind.Name, text[at..End(text, at, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')], at + 1);
        }

        return first is '\'' or '"' ? Quoted(text, at) : Symbol(text, at);
    }

    private static Token Quoted(string text, int at)
    {
        var end = text.IndexOf(text[at], at + 1);
        return end < 0
            ? throw Error(at + 1, "this text never ends.", $"Close it with {text[at]}.")
            : new Token(TokenKind.Text, text[(at + 1)..end], at + 1);
    }

    private static Token Symbol(string text, int at)
    {
        var symbol = Array.Find(Symbols, candidate => text.AsSpan(at).StartsWith(candidate, StringComparison.Ordinal));
        if (symbol is not null)
        {
            return new Token(TokenKind.Symbol, symbol, at + 1);
        }

        var remedy = Mistakes.TryGetValue(text[at].ToString(), out var meant)
            ? $"Write '{meant}'."
            : "Names are lower case with underscores; text stands in single quotes.";
        throw Error(at + 1, $"'{text[at]}' has no meaning here.", remedy);
    }

    private static int NumberEnd(string text, int at)
    {
        var end = End(text, at, char.IsAsciiDigit);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = End(text, end + 1, char.IsAsciiDigit);
        }

        return end + 1 < text.Length && text[end] == 'e' && char.IsAsciiDigit(text[end + 1]) ? End(text, end + 1, char.IsAsciiDigit) : end;
    }

    private static int End(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
