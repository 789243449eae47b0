using System.Text;

namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>The inside of one text literal: its literal pieces and the code in its holes.</summary>
internal sealed class TextPieces(CodeLexer lexer, TextForm form, bool withHoles)
{
    private readonly List<string> _parts = [];
    private readonly List<IReadOnlyList<CodeToken>> _holes = [];
    private readonly StringBuilder _part = new();

    /// <summary>Where the text ends when no quote ends it. Unit: characters.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <returns>Whether it closed.</returns>
    public bool Read()
    {
        var closed = Until != int.MaxValue;
        while (lexer.At < lexer.Text.Length && lexer.At < Until)
        {
            var letter = lexer.Peek();
            if (letter == '\n' && !form.Lines)
            {
                break;
            }

            if (letter == '\\' && form.Escape == CodeEscape.Backslash)
            {
                Keep(Math.Min(2, lexer.Text.Length - lexer.At));
            }
            else if (letter == form.Close[0] && lexer.Has(form.Close))
            {
                if (form.Escape == CodeEscape.Doubled && lexer.HasAt(lexer.At + 1, form.Close))
                {
                    Keep(2);
                    continue;
                }

                lexer.MoveTo(lexer.At + form.Close.Length);
                closed = true;
                break;
            }
            else if (!withHoles || !TakeHole(letter))
            {
                Keep(1);
            }
        }

        _parts.Add(_part.ToString());
        return closed;
    }

    public CodeToken Made(CodeToken token) => token with { Text = _parts.Count == 1 ? _parts[0] : string.Concat(_parts), Parts = _parts, Holes = _holes };

    private void Keep(int count)
    {
        _part.Append(lexer.Text, lexer.At, count);
        lexer.MoveTo(lexer.At + count);
    }

    private bool TakeHole(char letter)
    {
        switch (form.Hole)
        {
            case CodeHole.Brace when letter == '{':
                return TakeBrace();
            case CodeHole.DollarBrace or CodeHole.DollarName when letter == '$' && lexer.Peek(1) == '{':
            case CodeHole.HashBrace when letter == '#' && lexer.Peek(1) == '{':
            case CodeHole.Php when letter == '$' && lexer.Peek(1) == '{':
                Open(2);
                return true;
            case CodeHole.Php when letter == '{' && lexer.Peek(1) == '$':
                Open(1);
                return true;
            case CodeHole.DollarName or CodeHole.Php when letter == '$' && (char.IsAsciiLetter(lexer.Peek(1)) || lexer.Peek(1) == '_'):
                TakeName();
                return true;
            default:
                return false;
        }
    }

    private bool TakeBrace()
    {
        var run = 0;
        while (lexer.Peek(run) == '{' && run < 200)
        {
            run++;
        }

        // A doubled brace is a brace, unless so many are needed to open a hole.
        if (form.Escape != CodeEscape.None && run % 2 == 0)
        {
            Keep(run);
            return true;
        }

        if (run < form.Braces)
        {
            return false;
        }

        if (run > form.Braces)
        {
            Keep(run - form.Braces);
        }

        Open(form.Braces);
        return true;
    }

    private void Open(int length)
    {
        Begin();
        lexer.MoveTo(lexer.At + length);
        _holes.Add(lexer.Hole(form.Hole == CodeHole.Brace ? form.Braces : 1));
    }

    private void TakeName()
    {
        Begin();
        var (start, line, column) = (lexer.At, lexer.Line, lexer.Column);
        var end = start + 1;
        while (end < lexer.Text.Length && (char.IsLetterOrDigit(lexer.Text[end]) || lexer.Text[end] == '_'))
        {
            end++;
        }

        var nameEnd = end;

        // Kotlin writes the name without its sign elsewhere; PHP keeps it, with one step into the object or the array.
        var from = form.Hole == CodeHole.Php ? start : start + 1;
        if (form.Hole == CodeHole.Php && end < lexer.Text.Length && lexer.Text[end] == '[' && lexer.Text.IndexOf(']', end, Math.Min(80, lexer.Text.Length - end)) is >= 0 and var close)
        {
            end = close + 1;
        }

        lexer.MoveTo(end);
        _holes.Add([lexer.Made(CodeTokenKind.Word, lexer.Text[from..nameEnd], from, line, column + from - start, false)]);
    }

    private void Begin()
    {
        _parts.Add(_part.ToString());
        _part.Clear();
    }
}
