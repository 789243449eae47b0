namespace BackendArchitect.Engine.Reviews.Idl;

/// <summary>Goes through the words of a definition.</summary>
internal sealed class IdlCursor(List<IdlToken> tokens)
{
    private int _at;

    public bool IsAtEnd => _at >= tokens.Count;

    public IdlToken Current => _at < tokens.Count ? tokens[_at] : IdlToken.End;

    public IdlToken Ahead(int by) => _at + by < tokens.Count ? tokens[_at + by] : IdlToken.End;

    public IdlToken Take() => _at < tokens.Count ? tokens[_at++] : IdlToken.End;

    public bool Takes(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Past the bracket that closes the one just taken; to the end when none does.</summary>
    public void SkipTo(string open, string close)
    {
        for (var depth = 1; depth > 0 && !IsAtEnd;)
        {
            var token = Take();
            depth += token.Is(open) ? 1 : token.Is(close) ? -1 : 0;
        }
    }

    /// <summary>Past the next of these, or to where a block begins or ends.</summary>
    public void SkipPast(string end)
    {
        while (!IsAtEnd && !Current.Is("}"))
        {
            var token = Take();
            if (token.Is(end))
            {
                return;
            }

            if (token.Is("{"))
            {
                SkipTo("{", "}");
                return;
            }
        }
    }
}
