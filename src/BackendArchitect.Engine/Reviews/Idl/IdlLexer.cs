namespace BackendArchitect.Engine.Reviews.Idl;

/// <summary>Cuts an interface definition into words with their places. Linear in the text; whatever it holds.</summary>
/// <param name="isSdl">Comments begin with # and texts may span lines, as in GraphQL; else as in proto.</param>
internal sealed class IdlLexer(string text, bool isSdl)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public static List<IdlToken> Cut(string text, bool isSdl)
    {
        var lexer = new IdlLexer(text, isSdl);
        List<IdlToken> tokens = [];
        for (var token = lexer.Next(); token.Kind != IdlTokenKind.End; token = lexer.Next())
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private IdlToken Next()
    {
        Skip();
        if (_at >= text.Length)
        {
            return IdlToken.End;
        }

        var (start, line, column) = (_at, _line, _at - _lineStart + 1);
        var letter = text[_at];
        if (letter == '_' || char.IsLetter(letter))
        {
            While(next => next is '_' || char.IsLetterOrDigit(next) || (!isSdl && next == '.'));
            return new IdlToken(IdlTokenKind.Name, text[start.._at].TrimEnd('.'), line, column);
        }

        if (char.IsAsciiDigit(letter) || (letter == '-' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            _at++;
            While(next => char.IsLetterOrDigit(next) || next is '.' or '_');
            return new IdlToken(IdlTokenKind.Number, text[start.._at], line, column);
        }

        return letter is '"' || (!isSdl && letter is '\'') ? new IdlToken(IdlTokenKind.Text, Quoted(letter), line, column) : new IdlToken(IdlTokenKind.Sign, Sign(), line, column);
    }

    private string Sign()
    {
        var length = isSdl && string.CompareOrdinal(text, _at, "...", 0, 3) == 0 ? 3 : 1;
        _at += length;
        return text.Substring(_at - length, length);
    }

    private string Quoted(char quote)
    {
        var block = isSdl && string.CompareOrdinal(text, _at, "\"\"\"", 0, 3) == 0;
        var from = _at + (block ? 3 : 1);
        var end = from;
        while (end < text.Length && !(block ? string.CompareOrdinal(text, end, "\"\"\"", 0, 3) == 0 : text[end] == quote || text[end] == '\n'))
        {
            end += text[end] == '\\' && end + 1 < text.Length && text[end + 1] != '\n' ? 2 : 1;
        }

        end = Math.Min(end, text.Length);
        var inside = text[Math.Min(from, end)..end];
        MoveTo(Math.Min(text.Length, end + (block ? 3 : 1)));
        return inside;
    }

    private void Skip()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]) || text[_at] is '\uFEFF' || (isSdl && text[_at] == ','))
            {
                MoveTo(_at + 1);
            }
            else if (isSdl ? text[_at] == '#' : string.CompareOrdinal(text, _at, "//", 0, 2) == 0)
            {
                var end = text.IndexOf('\n', _at);
                MoveTo(end < 0 ? text.Length : end);
            }
            else if (!isSdl && string.CompareOrdinal(text, _at, "/*", 0, 2) == 0)
            {
                var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                MoveTo(end < 0 ? text.Length : end + 2);
            }
            else
            {
                return;
            }
        }
    }

    private void While(Func<char, bool> belongs)
    {
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }
    }

    private void MoveTo(int end)
    {
        for (; _at < end; _at++)
        {
            if (text[_at] == '\n')
            {
                _line++;
                _lineStart = _at + 1;
            }
        }
    }
}
