namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Cuts code into tokens with their places. Linear in the text; broken code gives tokens too.</summary>
internal sealed class CodeLexer
{
    private static readonly string[] Symbols =
    [
        ">>>=", "===", "!==", "...", "<=>", "??=", "**=", "<<=", "&&=", "||=", "?->", "..=",
        "=>", "->", "::", "?.", "&.", "==", "!=", "+=", "-=", "*=", "/=", ".=", ":=", "%=", "|=", "&=", "&&", "||", "??", "<=", ">=", "..", "**", "++", "--", "<-", "!!",
    ];

    private readonly List<(int Start, int End)> _comments = [];
    private readonly TextScanner _texts;
    private int _lineStart;
    private int _line = 1;
    private int _at;
    private bool _isFirst = true;

    private CodeLexer(string text, CodeSyntax syntax)
    {
        (Text, Syntax) = (text, syntax);
        _texts = new TextScanner(this);
    }

    public string Text { get; }

    public CodeSyntax Syntax { get; }

    public int At => _at;

    public int Line => _line;

    public int Column => _at - _lineStart + 1;

    /// <summary>The token before, in the text or in the hole that is being read.</summary>
    public CodeToken? Previous { get; private set; }

    /// <summary>Texts and comments that never close.</summary>
    public List<(int Line, int Column, string Why)> Problems { get; } = [];

    public static CodeLexed Read(string text, CodeLanguage language)
    {
        var lexer = new CodeLexer(text, CodeSyntax.Of(language));
        if (text.StartsWith("#!", StringComparison.Ordinal) || (language == CodeLanguage.Php && text.Contains("<?", StringComparison.Ordinal)))
        {
            lexer.MoveTo(language == CodeLanguage.Php ? lexer.PhpBegins(0) : lexer.EndOfLine(0));
        }

        var tokens = new List<CodeToken>();
        while (lexer.Next() is { } token)
        {
            tokens.Add(token);
        }

        return new CodeLexed([.. tokens], [.. lexer._comments.Distinct().Order()], [.. lexer.Problems.Distinct()]);
    }

    /// <summary>The next token, or null at the end.</summary>
    public CodeToken? Next()
    {
        SkipBlank();
        return _at >= Text.Length ? null : Previous = Read();
    }

    /// <summary>The code of a hole, up to the brace that closes it, which is passed over.</summary>
    /// <param name="braces">How many of them close it.</param>
    public List<CodeToken> Hole(int braces)
    {
        var (before, depth, tokens) = (Previous, 0, new List<CodeToken>());
        Previous = null;
        while (Next() is { } token)
        {
            depth += token.Is("{") ? 1 : token.Is("}") ? -1 : 0;
            if (depth < 0)
            {
                MoveTo(token.Start + braces);
                break;
            }

            tokens.Add(token);
        }

        Previous = before;
        return tokens;
    }

    public CodeToken Made(CodeTokenKind kind, string text, int start, int line, int column, bool first) => new(kind, text, start, _at, line, column, first);

    public bool Has(string piece) => HasAt(_at, piece);

    public bool HasAt(int at, string piece) => string.CompareOrdinal(Text, at, piece, 0, piece.Length) == 0;

    public char Peek(int ahead = 0) => _at + ahead < Text.Length ? Text[_at + ahead] : '\0';

    public int EndOfLine(int from) => Text.IndexOf('\n', Math.Min(from, Text.Length)) is var end && end < 0 ? Text.Length : end;

    /// <summary>Moves on and counts the lines passed. Going back is for a quote that turned out to be none, within its line.</summary>
    public void MoveTo(int to)
    {
        to = Math.Min(to, Text.Length);
        for (var newline = to > _at ? Text.IndexOf('\n', _at, to - _at) : -1; newline >= 0; newline = Text.IndexOf('\n', newline + 1, to - newline - 1))
        {
            _line++;
            _lineStart = newline + 1;
            _isFirst = true;
        }

        _at = to;
    }

    public void BackTo(int start, int line, int column) => (_at, _line, _lineStart) = (start, line, start - column + 1);

    public bool IsWord(char letter) => letter == '_' || char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || Syntax.WordSigns.Contains(letter, StringComparison.Ordinal);

    private CodeToken Read()
    {
        var (start, line, column, first) = (_at, _line, Column, _isFirst);
        var literal = _texts.Read(first);
        _isFirst = false;
        if (literal is not null)
        {
            return literal;
        }

        var letter = Text[_at];
        if (char.IsAsciiDigit(letter))
        {
            MoveTo(EndOf(at => IsWord(Text[at]) || (Text[at] == '.' && at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1]))));
            return Made(CodeTokenKind.Number, Text[start.._at], start, line, column, first);
        }

        if (IsWord(letter) && !(letter == '#' && !IsWord(Peek(1))))
        {
            MoveTo(EndOf(at => IsWord(Text[at]) && (Text[at] is not ('@' or '#') || at <= start + 1)));
            MoveTo(_at + WordTail());
            return Made(CodeTokenKind.Word, Text[start.._at], start, line, column, first);
        }

        MoveTo(_at + (Array.Find(Symbols, Has)?.Length ?? 1));
        return Made(CodeTokenKind.Symbol, Text[start.._at], start, line, column, first);
    }

    private int WordTail() => Syntax.Language switch
    {
        CodeLanguage.Ruby when Peek() is '?' or '!' && Peek(1) != '=' && !(Peek() == '?' && Peek(1) is ' ' && Peek(2) is not ('&' or '|' or '?')) => 1,
        CodeLanguage.Rust when Peek() == '!' && Peek(1) is '(' or '[' or '{' => 1,
        _ => 0,
    };

    private int EndOf(Func<int, bool> belongs)
    {
        var at = _at + 1;
        while (at < Text.Length && belongs(at))
        {
            at++;
        }

        return at;
    }

    private void SkipBlank()
    {
        while (_at < Text.Length)
        {
            if (char.IsWhiteSpace(Text[_at]) || Text[_at] == '\uFEFF')
            {
                var jump = Text[_at] == '\n' ? _texts.HeredocEnd : 0;
                MoveTo(Math.Max(_at + 1, jump));
            }
            else if (CommentEnd() is var end && end > _at)
            {
                _comments.Add((_at, end));
                MoveTo(end);
            }
            else
            {
                return;
            }
        }
    }

    private int CommentEnd()
    {
        var (letter, next) = (Text[_at], Peek(1));
        if (Syntax.BlockComments && letter == '/' && next == '*')
        {
            return BlockEnd();
        }

        foreach (var mark in Syntax.Comments)
        {
            // In PHP #[ opens an attribute.
            if (letter == mark[0] && Has(mark) && !(Syntax.Language == CodeLanguage.Php && mark == "#" && next == '['))
            {
                var end = EndOfLine(_at);
                return Syntax.Language == CodeLanguage.Php && Text.IndexOf("?>", _at, end - _at, StringComparison.Ordinal) is >= 0 and var close ? close : end;
            }
        }

        return Syntax.Language switch
        {
            CodeLanguage.CSharp when letter == '#' && _isFirst => EndOfLine(_at),
            CodeLanguage.Ruby when letter == '=' && Column == 1 && Has("=begin") => Text.IndexOf("\n=end", _at, StringComparison.Ordinal) is >= 0 and var end ? EndOfLine(end + 1) : Text.Length,
            CodeLanguage.Ruby when letter == '_' && Column == 1 && Has("__END__") => Text.Length,
            CodeLanguage.Php when letter == '?' && next == '>' => PhpBegins(_at),
            CodeLanguage.Php when letter == '<' && next == '?' => _at + (Has("<?php") ? 5 : Has("<?=") ? 3 : 2),
            _ => _at,
        };
    }

    private int PhpBegins(int from) => Text.IndexOf("<?", from, StringComparison.Ordinal) is >= 0 and var begin ? begin : Text.Length;

    private int BlockEnd()
    {
        var depth = 1;
        for (var at = _at + 2; at + 1 < Text.Length; at++)
        {
            if (Text[at] == '*' && Text[at + 1] == '/')
            {
                at++;
                if (--depth == 0)
                {
                    return at + 1;
                }
            }
            else if (Syntax.NestedComments && Text[at] == '/' && Text[at + 1] == '*')
            {
                depth++;
                at++;
            }
        }

        Problems.Add((_line, Column, "A comment never closes; what follows it was not read."));
        return Text.Length;
    }
}
