namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads through the tokens of a statement, or of a pair of parentheses in it. Past the end it reads nothing, for ever.</summary>
internal sealed class TokenCursor
{
    private readonly SqlToken[] _tokens;
    private readonly int[] _partner;
    private readonly int _end;
    private int _at;

    public TokenCursor(SqlToken[] tokens)
        : this(tokens, Partners(tokens), 0, tokens.Length)
    {
    }

    private TokenCursor(SqlToken[] tokens, int[] partner, int from, int end) => (_tokens, _partner, _at, _end) = (tokens, partner, from, end);

    public SqlToken Now => Peek(0);

    public bool AtEnd => _at >= _end;

    /// <summary>End of the last token read. Unit: characters of the file.</summary>
    public int LastEnd => _at > 0 && _at <= _tokens.Length ? _tokens[_at - 1].End : 0;

    /// <summary>The first parenthesis without a partner, or null when all have one.</summary>
    public SqlToken? Lonely => Array.FindIndex(_partner, partner => partner == -2) is >= 0 and var index ? _tokens[index] : null;

    public SqlToken Peek(int ahead) => _at + ahead < _end ? _tokens[_at + ahead] : SqlToken.None;

    public SqlToken Take()
    {
        var token = Now;
        _at = Math.Min(_at + 1, _end);
        return token;
    }

    public bool Is(params ReadOnlySpan<string> words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (!Peek(index).Is(words[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the words when all of them are next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        var found = Is(words);
        _at += found ? words.Length : 0;
        return found;
    }

    public bool TakeSymbol(string symbol)
    {
        var found = Now.IsSymbol(symbol);
        _at += found ? 1 : 0;
        return found;
    }

    /// <summary>What stands in the parentheses that begin here; they are passed. Empty where none begin.</summary>
    public TokenCursor Group()
    {
        if (!Now.IsSymbol("(") || _partner[_at] < 0)
        {
            return new TokenCursor(_tokens, _partner, _at, _at);
        }

        var inside = new TokenCursor(_tokens, _partner, _at + 1, _partner[_at]);
        _at = _partner[_at] + 1;
        return inside;
    }

    /// <summary>Takes one token, or a whole pair of parentheses.</summary>
    public void Skip()
    {
        _at = Now.IsSymbol("(") && _partner[_at] >= 0 ? Math.Min(_partner[_at] + 1, _end) : Math.Min(_at + 1, _end);
    }

    /// <summary>The pieces between the commas outside of parentheses, from here on.</summary>
    public IEnumerable<TokenCursor> Items()
    {
        while (!AtEnd)
        {
            var start = _at;
            while (!AtEnd && !Now.IsSymbol(","))
            {
                Skip();
            }

            yield return new TokenCursor(_tokens, _partner, start, _at);
            Take();
        }
    }

    /// <summary>What is left in one spelling: lower case, one blank between tokens.</summary>
    public string Text()
    {
        var words = new List<string>();
        while (!AtEnd)
        {
            words.Add(Spelt(Take()));
        }

        return string.Join(' ', words);
    }

    public static string Spelt(SqlToken token) => token.Kind == SqlTokenKind.Text ? $"'{token.Text}'" : token.Text.ToLowerInvariant();

    private static int[] Partners(SqlToken[] tokens)
    {
        var partner = new int[tokens.Length];
        var open = new Stack<int>();
        for (var index = 0; index < tokens.Length; index++)
        {
            partner[index] = -1;
            if (tokens[index].IsSymbol("("))
            {
                partner[index] = -2;
                open.Push(index);
            }
            else if (tokens[index].IsSymbol(")"))
            {
                partner[index] = -2;
                if (open.TryPop(out var start))
                {
                    (partner[start], partner[index]) = (index, start);
                }
            }
        }

        return partner;
    }
}
