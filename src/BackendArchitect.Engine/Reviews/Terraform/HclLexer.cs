namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Cuts HCL into tokens. Whatever the text holds, each character is looked at a bounded number of times.</summary>
internal sealed class HclLexer(HclSource source, int from, int to)
{
    private static readonly string[] Pairs = ["==", "!=", "<=", ">=", "&&", "||", "=>", "::"];
    private readonly List<HclToken> _tokens = [];
    private readonly string _text = source.Text;
    private int _at = from;

    public static List<HclToken> Of(HclSource source, int from, int to)
    {
        var lexer = new HclLexer(source, from, to);
        while (lexer._at < to)
        {
            lexer.Next();
        }

        lexer._tokens.Add(new HclToken(HclTokenKind.End, to, to));
        return lexer._tokens;
    }

    public static bool BeginsWord(char letter) => char.IsLetter(letter) || letter == '_';

    private void Next()
    {
        var letter = _text[_at];
        switch (letter)
        {
            case '\n':
                Take(HclTokenKind.Newline, _at + 1);
                return;
            case '#' or '/' when letter == '#' || Sees("//"):
                _at = EndOfLine(_at);
                return;
            case '/' when Sees("/*"):
                var end = _text.IndexOf("*/", _at + 2, to - Math.Min(to, _at + 2), StringComparison.Ordinal);
                _at = end < 0 ? to : end + 2;
                return;
            case '"':
                Quoted();
                return;
            case '<' when Sees("<<") && Heredoc():
                return;
        }

        if (char.IsWhiteSpace(letter) || letter == '\uFEFF')
        {
            _at++;
        }
        else if (BeginsWord(letter))
        {
            Take(HclTokenKind.Word, Past(_at, next => char.IsLetterOrDigit(next) || next is '_' or '-'));
        }
        else if (char.IsAsciiDigit(letter))
        {
            Take(HclTokenKind.Number, Number());
        }
        else
        {
            Sign(letter);
        }
    }

    private void Sign(char letter)
    {
        var length = Sees("...") ? 3 : Array.Exists(Pairs, Sees) ? 2 : 1;
        Take(length > 1 || "{}[]()=,.:?*/%+-<>!&|".Contains(letter, StringComparison.Ordinal) ? HclTokenKind.Sign : HclTokenKind.Wrong, _at + length);
    }

    // 1, 1.5, 1e9, 1.5e-3; the dot of 1..2 or 1.foo belongs to what follows.
    private int Number()
    {
        var end = Past(_at, char.IsAsciiDigit);
        if (end + 1 < to && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
        {
            end = Past(end + 1, char.IsAsciiDigit);
        }

        if (end < to && _text[end] is 'e' or 'E')
        {
            var digits = end + 1 < to && _text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = digits < to && char.IsAsciiDigit(_text[digits]) ? Past(digits, char.IsAsciiDigit) : end;
        }

        return end;
    }

    private void Quoted()
    {
        var end = EndOfQuoted();
        if (end < 0)
        {
            Take(HclTokenKind.Wrong, EndOfLine(_at));
            return;
        }

        Take(HclTokenKind.Quoted, end);
    }

    private int EndOfQuoted()
    {
        var limit = source.HasOpenTemplate ? EndOfLine(_at) : to;
        var end = EndOf(source, _at + 1, limit, inText: true, out var stopped);
        source.HasOpenTemplate |= end < 0 && stopped > EndOfLine(_at);
        return end;
    }

    /// <summary>Offset behind the quote or the brace that closes what begins here; -1 when nothing does. Text may not leave its line, what is in ${} may.</summary>
    /// <param name="inText">Begins behind a quote, else behind <c>${</c>.</param>
    /// <param name="stopped">How far was looked.</param>
    public static int EndOf(HclSource source, int start, int limit, bool inText, out int stopped)
    {
        var text = source.Text;
        // How many braces are open in each ${; quotes inside of it begin a further string.
        var open = new Stack<int>(inText ? [] : [0]);
        var strings = inText ? 1 : 0;
        for (stopped = start; stopped < limit; stopped++)
        {
            var letter = text[stopped];
            if (inText)
            {
                switch (letter)
                {
                    case '\n':
                        return -1;
                    case '\\':
                        stopped++;
                        break;
                    case '$' or '%' when BeginsTemplate(text, stopped, limit):
                        open.Push(0);
                        inText = false;
                        stopped++;
                        break;
                    case '$' or '%' when stopped + 1 < limit && text[stopped + 1] == letter:
                        // $${ is the text ${.
                        stopped++;
                        break;
                    case '"' when --strings == 0 && open.Count == 0:
                        return stopped + 1;
                    case '"':
                        inText = false;
                        break;
                }

                continue;
            }

            switch (letter)
            {
                case '"':
                    strings++;
                    inText = true;
                    break;
                case '{':
                    open.Push(open.Pop() + 1);
                    break;
                case '}' when open.Peek() > 0:
                    open.Push(open.Pop() - 1);
                    break;
                case '}':
                    open.Pop();
                    inText = true;
                    if (open.Count == 0 && strings == 0)
                    {
                        return stopped + 1;
                    }

                    break;
            }
        }

        return -1;
    }

    public static bool BeginsTemplate(string text, int at, int limit) => at + 1 < limit && text[at] is '$' or '%' && text[at + 1] == '{';

    private bool Heredoc()
    {
        var word = _at + 2 < to && _text[_at + 2] == '-' ? _at + 3 : _at + 2;
        var end = word < to && BeginsWord(_text[word]) ? Past(word, next => char.IsLetterOrDigit(next) || next is '_' or '-') : word;
        if (end == word || !_text.AsSpan(end, EndOfLine(end) - end).IsWhiteSpace())
        {
            return false;
        }

        var mark = _text.AsSpan(word, end - word);
        for (var line = EndOfLine(end) + 1; line <= to; line = EndOfLine(line) + 1)
        {
            if (line < to && _text.AsSpan(line, EndOfLine(line) - line).Trim().SequenceEqual(mark))
            {
                Take(HclTokenKind.Heredoc, EndOfLine(line));
                return true;
            }
        }

        Take(HclTokenKind.Wrong, to);
        return true;
    }

    private int Past(int at, Func<char, bool> holds)
    {
        while (at < to && holds(_text[at]))
        {
            at++;
        }

        return at;
    }

    private bool Sees(string sign) => _at + sign.Length <= to && _text.AsSpan(_at, sign.Length).SequenceEqual(sign);

    private int EndOfLine(int at)
    {
        var end = at >= to ? -1 : _text.IndexOf('\n', at, to - at);
        return end < 0 ? to : end;
    }

    private void Take(HclTokenKind kind, int end)
    {
        _tokens.Add(new HclToken(kind, _at, end));
        _at = end;
    }
}
