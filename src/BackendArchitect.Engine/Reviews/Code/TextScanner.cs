namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Reads text literals of every kind, and patterns. A quote that does not close on its line is no quote.</summary>
internal sealed class TextScanner(CodeLexer lexer)
{
    private const int DeepestHole = 8;
    private const int LongestPattern = 2000;
    private const int MostUnclosedHeredocs = 100;

    // Words after which a slash begins a pattern and not a division.
    private static readonly string[] BeforePattern = ["return", "typeof", "case", "in", "of", "do", "else", "yield", "await", "if", "unless", "when", "and", "or", "not", "while", "until", "delete", "void", "throw", "then"];

    // For each kind of quote, up to where it is known not to close: a line is read twice at most.
    private readonly Dictionary<string, int> _unclosed = new(StringComparer.Ordinal);
    private int _depth;
    private int _unclosedHeredocs;

    /// <summary>Where the text after the next line break goes on, when heredocs stand between.</summary>
    public int HeredocEnd { get; private set; }

    /// <summary>The literal that begins here, or null.</summary>
    public CodeToken? Read(bool first)
    {
        var letter = lexer.Peek();
        if (char.IsLetter(letter) ? !(lexer.Peek(1) is '"' or '\'' or '#' || lexer.Peek(2) is '"' or '\'' or '#' || lexer.Peek(3) is '"') : letter is not ('"' or '\'' or '`' or '$' or '@' or '/' or '<' or '%'))
        {
            return null;
        }

        return letter switch
        {
            '/' => lexer.Syntax.Patterns && BeginsPattern(first) ? Pattern(first) : null,
            '<' => Heredoc(first),
            '%' => lexer.Syntax.Language == CodeLanguage.Ruby ? Percent(first) : null,
            '\'' when lexer.Syntax.Language == CodeLanguage.JavaScript && IsApostrophe() => null,
            _ when Special() is { } special => Scan(special, first),
            '\'' when lexer.Syntax.Language == CodeLanguage.Rust && lexer.Peek(2) != '\'' && lexer.Peek(1) != '\\' => Lifetime(first),
            _ => lexer.Syntax.Texts.FirstOrDefault(form => lexer.Has(form.Open)) is { } form ? Scan(form, first) : null,
        };
    }

    /// <summary>Whether the sign stands inside of a word, as in the text between tags: <c>don't</c>.</summary>
    private bool IsApostrophe() => lexer.Previous is { IsWord: true } word && word.End == lexer.At && !BeforePattern.Contains(word.Text) && word.Text is not ("from" or "import" or "default" or "as");

    /// <summary>Raw texts, whose quotes are counted.</summary>
    private TextForm? Special()
    {
        var at = lexer.At;
        if (lexer.Syntax.Language == CodeLanguage.Rust)
        {
            var mark = lexer.Peek() is 'b' or 'c' && lexer.Peek(1) == 'r' ? 2 : lexer.Peek() == 'r' ? 1 : 0;
            var hashes = mark == 0 ? 0 : Run('#', at + mark);
            return mark > 0 && at + mark + hashes < lexer.Text.Length && lexer.Text[at + mark + hashes] == '"'
                ? new TextForm(lexer.Text[at..(at + mark + hashes + 1)], $"\"{new string('#', Math.Min(hashes, 200))}", CodeEscape.None, Lines: true)
                : null;
        }

        if (lexer.Syntax.Language != CodeLanguage.CSharp)
        {
            return null;
        }

        var dollars = Run('$', at);
        var quotes = Run('"', at + dollars);
        return quotes >= 3
            ? new TextForm(lexer.Text[at..(at + dollars + quotes)], new string('"', quotes), CodeEscape.None, dollars > 0 ? CodeHole.Brace : CodeHole.None, true) { Braces = Math.Max(1, dollars) }
            : null;
    }

    private int Run(char letter, int from)
    {
        var end = from;
        while (end < lexer.Text.Length && end < from + 200 && lexer.Text[end] == letter)
        {
            end++;
        }

        return end - from;
    }

    private CodeToken Lifetime(bool first)
    {
        var (start, line, column) = (lexer.At, lexer.Line, lexer.Column);
        var end = start + 1;
        while (end < lexer.Text.Length && lexer.IsWord(lexer.Text[end]))
        {
            end++;
        }

        lexer.MoveTo(end);
        return lexer.Made(end == start + 1 ? CodeTokenKind.Symbol : CodeTokenKind.Word, lexer.Text[start..end], start, line, column, first);
    }

    private CodeToken? Scan(TextForm form, bool first)
    {
        var (start, line, column) = (lexer.At, lexer.Line, lexer.Column);
        if (_unclosed.TryGetValue(form.Open, out var until) && start < until)
        {
            return null;
        }

        lexer.MoveTo(start + form.Open.Length);
        var pieces = new TextPieces(lexer, form, _depth < DeepestHole);
        _depth++;
        var closed = pieces.Read();
        _depth--;
        if (!closed && form.Lines)
        {
            lexer.Problems.Add((line, column, "A text never closes; what follows it was not read."));
        }
        else if (!closed)
        {
            _unclosed[form.Open] = lexer.At;
            lexer.BackTo(start, line, column);
            return null;
        }

        return pieces.Made(lexer.Made(CodeTokenKind.Text, "", start, line, column, first) with { Quote = form.Open });
    }

    private bool BeginsPattern(bool first) => lexer.Peek(1) is not ('/' or '*' or '=') && lexer.Previous switch
    {
        null => true,
        { Kind: CodeTokenKind.Word } word => BeforePattern.Contains(word.Text)
            || (lexer.Syntax.Language == CodeLanguage.Ruby && lexer.At > 0 && lexer.Text[lexer.At - 1] == ' ' && lexer.Peek(1) != ' '),
        { Kind: CodeTokenKind.Symbol } symbol => symbol.Text is not (")" or "]" or "}" or "<" or "++" or "--") || (first && symbol.Text == "}"),
        _ => false,
    };

    private CodeToken? Pattern(bool first)
    {
        var (start, line, column, isClass) = (lexer.At, lexer.Line, lexer.Column, false);
        for (var at = start + 1; at < lexer.Text.Length && at < start + LongestPattern; at++)
        {
            switch (lexer.Text[at])
            {
                case '\n':
                    return null;
                case '\\':
                    at++;
                    break;
                case '[':
                    isClass = true;
                    break;
                case ']':
                    isClass = false;
                    break;
                case '/' when !isClass:
                    lexer.MoveTo(at + 1);
                    while (char.IsAsciiLetter(lexer.Peek()))
                    {
                        lexer.MoveTo(lexer.At + 1);
                    }

                    return lexer.Made(CodeTokenKind.Regex, lexer.Text[start..lexer.At], start, line, column, first);
            }
        }

        return null;
    }

    /// <summary><c>%w[a b]</c>, <c>%q(text)</c>, <c>%(text)</c>.</summary>
    private CodeToken? Percent(bool first)
    {
        var named = lexer.Peek(1) is 'w' or 'W' or 'i' or 'I' or 'q' or 'Q' or 'r' or 's';
        var open = lexer.Peek(named ? 2 : 1);
        var isValue = lexer.Previous is { Kind: not CodeTokenKind.Symbol } or { Text: ")" or "]" or "}" };
        var close = open switch { '[' => "]", '(' => ")", '{' => "}", '<' => ">", '|' => "|", '!' => "!", _ => "" };
        return close.Length == 0 || (isValue && !named) || (isValue && lexer.At > 0 && lexer.Text[lexer.At - 1] != ' ')
            ? null
            : Scan(new TextForm(lexer.Text[lexer.At..(lexer.At + (named ? 3 : 2))], close, Hole: lexer.Peek(1) is 'w' or 'i' or 'q' ? CodeHole.None : CodeHole.HashBrace, Lines: true), first);
    }

    /// <summary><c>&lt;&lt;~SQL</c> of Ruby, whose text begins on the next line while this one goes on, and <c>&lt;&lt;&lt;SQL</c> of PHP.</summary>
    private CodeToken? Heredoc(bool first)
    {
        var isPhp = lexer.Syntax.Language == CodeLanguage.Php && lexer.Has("<<<");
        if ((!isPhp && (lexer.Syntax.Language != CodeLanguage.Ruby || !lexer.Has("<<") || _depth > 0)) || _unclosedHeredocs > MostUnclosedHeredocs)
        {
            return null;
        }

        var (start, line, column) = (lexer.At, lexer.Line, lexer.Column);
        var at = start + (isPhp ? 3 : lexer.Peek(2) is '~' or '-' ? 3 : 2);
        at += isPhp && at < lexer.Text.Length && lexer.Text[at] == ' ' ? 1 : 0;
        var quote = at < lexer.Text.Length && lexer.Text[at] is '"' or '\'' ? lexer.Text[at] : '\0';
        var name = at + (quote == '\0' ? 0 : 1);
        var end = name;
        while (end < lexer.Text.Length && end < name + 100 && (char.IsAsciiLetterOrDigit(lexer.Text[end]) || lexer.Text[end] == '_'))
        {
            end++;
        }

        if (end == name || (!isPhp && at == start + 2 && !char.IsAsciiLetterUpper(lexer.Text[name])))
        {
            return null;
        }

        var rest = end + (quote == '\0' ? 0 : 1);
        var body = Math.Max(lexer.EndOfLine(rest), isPhp ? 0 : HeredocEnd - 1);
        var (closeStart, closeEnd) = Terminator(body, lexer.Text[name..end]);
        if (closeStart < 0)
        {
            _unclosedHeredocs++;
            return null;
        }

        var hole = quote == '\'' ? CodeHole.None : isPhp ? CodeHole.Php : CodeHole.HashBrace;
        var pieces = new TextPieces(lexer, new TextForm(lexer.Text[start..rest], "\0", CodeEscape.None, hole, true), _depth < DeepestHole) { Until = closeStart };
        lexer.MoveTo(Math.Min(body + 1, closeStart));
        _depth++;
        pieces.Read();
        _depth--;
        if (isPhp)
        {
            lexer.MoveTo(closeEnd);
        }
        else
        {
            lexer.BackTo(rest, line, column + rest - start);
            HeredocEnd = closeEnd;
        }

        return pieces.Made(lexer.Made(CodeTokenKind.Text, "", start, line, column, first) with { Quote = lexer.Text[start..rest] });
    }

    /// <summary>The line that holds nothing but the name, or begins with it: its line break and the end of the name.</summary>
    private (int Start, int End) Terminator(int newline, string name)
    {
        while (newline >= 0 && newline < lexer.Text.Length)
        {
            var at = newline + 1;
            while (at < lexer.Text.Length && lexer.Text[at] is ' ' or '\t')
            {
                at++;
            }

            if (lexer.HasAt(at, name) && (at + name.Length >= lexer.Text.Length || !(char.IsAsciiLetterOrDigit(lexer.Text[at + name.Length]) || lexer.Text[at + name.Length] == '_')))
            {
                return (newline, at + name.Length);
            }

            newline = lexer.Text.IndexOf('\n', newline + 1);
        }

        return (-1, -1);
    }
}
