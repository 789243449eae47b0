using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Cuts a script into tokens, one at a time, because what a statement says decides how what follows is read. Linear in the text.</summary>
internal sealed partial class SqlLexer(string text, SqlDialect dialect)
{
    private readonly HashSet<string> _unclosed = [];
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private bool _isFirst = true;
    private bool _isConditional;

    /// <summary>Null for the semicolon.</summary>
    public string? Delimiter { get; set; }

    /// <summary>Whether a migration tool's marker says that what follows takes the migration back.</summary>
    public bool IsRollback { get; private set; }

    /// <summary>Quotes and comments that never close.</summary>
    public List<(int Line, int Column, string Why)> Problems { get; } = [];

    public SqlToken Next()
    {
        SkipBlank();
        var (start, line, column, first) = (_at, _line, _at - _lineStart + 1, _isFirst);
        _isFirst = false;
        var (kind, value) = _at >= text.Length ? (SqlTokenKind.End, "") : Read();
        return new SqlToken(kind, value, start, _at, line, column, first);
    }

    /// <summary>The rest of the line, which is passed over.</summary>
    public string RestOfLine()
    {
        var end = EndOfLine(_at);
        var rest = text[_at..end].Trim();
        MoveTo(end);
        return rest;
    }

    /// <summary>Passes over rows that follow <c>COPY … FROM stdin</c>.</summary>
    public void SkipCopiedRows()
    {
        var end = text.IndexOf("\n\\.", _at, StringComparison.Ordinal);
        MoveTo(end < 0 ? _at : EndOfLine(end + 1));
    }

    private (SqlTokenKind Kind, string Text) Read()
    {
        var letter = text[_at];
        if (Delimiter is { } delimiter && string.CompareOrdinal(text, _at, delimiter, 0, delimiter.Length) == 0)
        {
            MoveTo(_at + delimiter.Length);
            return (SqlTokenKind.Delimiter, delimiter);
        }

        return letter switch
        {
            '\'' => (SqlTokenKind.Text, Quoted('\'', '\'', dialect == SqlDialect.MySql)),
            '"' => (SqlTokenKind.Quoted, Quoted('"', '"', dialect == SqlDialect.MySql)),
            '`' => (SqlTokenKind.Quoted, Quoted('`', '`', false)),
            '[' when dialect is SqlDialect.SqlServer or SqlDialect.Sqlite => (SqlTokenKind.Quoted, Quoted('[', ']', false)),
            '$' when Dollar() is { } body => (SqlTokenKind.Text, body),
            ':' or '$' or '{' when Placeholder() is { } filled => filled,
            >= '0' and <= '9' => (SqlTokenKind.Number, While(at => char.IsAsciiLetterOrDigit(at) || at is '.' or '_')),
            _ when IsWord(letter) || letter is '@' or '#' => Word(),
            _ => (SqlTokenKind.Symbol, Symbol()),
        };
    }

    private (SqlTokenKind Kind, string Text) Word()
    {
        var word = While(at => IsWord(at) || at is '@' or '#' or '$');
        return _at < text.Length && text[_at] == '\'' && word is "E" or "e" or "N" or "n" or "B" or "b" or "X" or "x" or "_utf8mb4" or "_utf8" or "_binary" && _at < text.Length && text[_at] == '\''
            ? (SqlTokenKind.Text, Quoted('\'', '\'', dialect == SqlDialect.MySql || word is "E" or "e"))
            : (SqlTokenKind.Word, word);
    }

    /// <summary>What a tool fills in before the database sees it, where a name stands: psql's <c>:schema</c>, Flyway's <c>${schema}</c>, <c>{{ schema }}</c>.</summary>
    private (SqlTokenKind Kind, string Text)? Placeholder()
    {
        var ahead = text.AsSpan(_at);
        var end = ahead.StartsWith("${") ? ahead.IndexOf('}') : ahead.StartsWith("{{") ? ahead.IndexOf("}}") + 1 : 0;
        if (end is > 0 and < 100)
        {
            MoveTo(_at + end + 1);
            return (SqlTokenKind.Word, text[(_at - end - 1).._at]);
        }

        if (ahead.Length < 2 || ahead[0] != ':' || (_at > 0 && text[_at - 1] is not (' ' or '\t' or '\n' or '(' or ',' or '.' or '=')))
        {
            return null;
        }

        return ahead[1] is '"' ? After(SqlTokenKind.Quoted, '"') : ahead[1] is '\'' ? After(SqlTokenKind.Word, '\'') : char.IsLetter(ahead[1]) || ahead[1] == '_' ? (SqlTokenKind.Word, While(IsWord)) : null;
    }

    private (SqlTokenKind Kind, string Text) After(SqlTokenKind kind, char quote)
    {
        MoveTo(_at + 1);
        return (kind, Quoted(quote, quote, false));
    }

    private static bool IsWord(char letter) => letter == '_' || char.IsLetterOrDigit(letter);

    private string While(Func<char, bool> belongs)
    {
        var end = _at + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        var value = text[_at..end];
        MoveTo(end);
        return value;
    }

    private string Symbol()
    {
        var length = _at + 1 < text.Length && text.AsSpan(_at, 2) is "::" or "<=" or ">=" or "<>" or "!=" or "||" or ":=" or "->" or "=>" ? 2 : 1;
        var value = text.Substring(_at, length);
        MoveTo(_at + length);
        return value;
    }

    private string Quoted(char open, char close, bool escapes)
    {
        var end = _at + 1;
        var reach = _unclosed.Contains(open.ToString()) ? EndOfLine(_at) : text.Length;
        while (end < reach && (text[end] != close || (end + 1 < reach && text[end + 1] == close)))
        {
            end += text[end] == close || (escapes && text[end] == '\\') ? 2 : 1;
        }

        if (end < reach)
        {
            var inside = text[(_at + 1)..end];
            MoveTo(end + 1);
            return inside;
        }

        return Unclosed(open.ToString(), _at + 1);
    }

    // One thing without an end must not swallow the rest of the file, nor be searched for again.
    private string Unclosed(string open, int from)
    {
        if (_unclosed.Add(open))
        {
            Problems.Add((_line, _at - _lineStart + 1, $"The {open} here is never closed."));
        }

        var end = Math.Max(EndOfLine(_at), Math.Min(from, text.Length));
        var rest = text[Math.Min(from, end)..end];
        MoveTo(end);
        return rest;
    }

    private string? Dollar()
    {
        if (dialect is not (SqlDialect.Postgres or SqlDialect.Other) || DollarTag().Match(text, _at, Math.Min(66, text.Length - _at)) is not { Success: true } tag)
        {
            return null;
        }

        var end = _unclosed.Contains("$") ? -1 : text.IndexOf(tag.Value, _at + tag.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            return Unclosed("$", _at + tag.Length);
        }

        var body = text[(_at + tag.Length)..end];
        MoveTo(end + tag.Length);
        return body;
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            var pair = _at + 1 < text.Length ? text.AsSpan(_at, 2) : default;
            if (char.IsWhiteSpace(text[_at]) || text[_at] == '\0' || text[_at] == '\uFEFF')
            {
                MoveTo(_at + 1);
            }
            else if (pair is "--" || (text[_at] == '#' && dialect == SqlDialect.MySql))
            {
                TakeMarker(RestOfLine());
            }
            else if (pair is "/*")
            {
                SkipBlock();
            }
            else if (pair is "*/" && _isConditional)
            {
                _isConditional = false;
                MoveTo(_at + 2);
            }
            else
            {
                return;
            }
        }
    }

    private void TakeMarker(string comment)
    {
        if (comment.Length < 80 && Marker().Match(comment) is { Success: true } marker)
        {
            IsRollback = !string.Equals(marker.Groups[1].Value, "up", StringComparison.OrdinalIgnoreCase);
        }
    }

    private void SkipBlock()
    {
        if (dialect == SqlDialect.MySql && Conditional().Match(text, _at, Math.Min(12, text.Length - _at)) is { Success: true } opened)
        {
            _isConditional = true; // MySQL runs what stands in it.
            MoveTo(_at + opened.Length);
            return;
        }

        var (end, depth) = (_at + 2, 1);
        var reach = _unclosed.Contains("/*") ? EndOfLine(_at) : text.Length;
        for (; end < reach && depth > 0; end++)
        {
            var pair = end + 1 < reach ? text.AsSpan(end, 2) : default;
            var step = pair is "*/" ? -1 : pair is "/*" && dialect is SqlDialect.Postgres or SqlDialect.SqlServer && pair is "/*" ? 1 : 0;
            depth += step;
            end += Math.Abs(step);
        }

        if (depth > 0)
        {
            Unclosed("/*", _at + 2);
        }
        else
        {
            MoveTo(end);
        }
    }

    private int EndOfLine(int from)
    {
        var end = from < text.Length ? text.IndexOf('\n', from) : -1;
        return end < 0 ? text.Length : end;
    }

    private void MoveTo(int end)
    {
        for (; _at < end; _at++)
        {
            if (text[_at] == '\n')
            {
                _line++;
                _lineStart = _at + 1;
                _isFirst = true;
            }
        }
    }

    [GeneratedRegex(@"\G\$(?:[A-Za-z_]\w{0,60})?\$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DollarTag();

    [GeneratedRegex(@"\G/\*M?!(?:\d{5,6})?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^(?:--+|#)\s*(?:\+\w+\s+|migrate:\s*|[@/]+)?(up|down|undo)(?:\s+migration)?(?:\s+transaction:\w+)?\s*-*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Marker();
}
