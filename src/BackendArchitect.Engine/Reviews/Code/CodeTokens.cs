namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>The tokens of a file with the brackets that belong together.</summary>
internal sealed class CodeTokens
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    private static readonly CodeToken Nothing = new(CodeTokenKind.Symbol, "", 0, 0, 0, 0, true);

    private readonly CodeToken[] _all;
    private readonly int[] _match;

    public CodeTokens(CodeToken[] all)
    {
        _all = all;
        _match = new int[all.Length];
        Array.Fill(_match, -1);
        var open = new Stack<int>();
        var counts = new int[3];
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at] is not { Kind: CodeTokenKind.Symbol, Text.Length: 1 } symbol)
            {
                continue;
            }

            if (Opening.IndexOf(symbol.Text[0], StringComparison.Ordinal) is >= 0 and var kind)
            {
                open.Push(at);
                counts[kind]++;
            }
            else if (Closing.IndexOf(symbol.Text[0], StringComparison.Ordinal) is >= 0 and var closed && counts[closed] > 0)
            {
                Close(open, counts, closed, at);
            }
        }
    }

    public int Count => _all.Length;

    /// <summary>Past both ends: a token that is nothing.</summary>
    public CodeToken this[int at] => at >= 0 && at < _all.Length ? _all[at] : Nothing;

    /// <summary>The bracket that belongs to the one here, or -1.</summary>
    public int Match(int at) => at >= 0 && at < _match.Length ? _match[at] : -1;

    public ReadOnlySpan<CodeToken> Range(int start, int end) => _all.AsSpan(Math.Clamp(start, 0, _all.Length), Math.Max(0, Math.Clamp(end, 0, _all.Length) - Math.Clamp(start, 0, _all.Length)));

    /// <summary>Ranges between the commas of a range, those inside brackets left out.</summary>
    public List<(int Start, int End)> Split(int start, int end, bool withAngles = false)
    {
        var (parts, from, angles) = (new List<(int, int)>(), start, 0);
        for (var at = start; at < end; at++)
        {
            at = Match(at) is var close && close > at && close < end ? close : at;
            angles += !withAngles ? 0 : this[at].Is("<") ? 1 : this[at].Is(">") ? -1 : 0;
            if (this[at].Is(",") && angles <= 0)
            {
                parts.Add((from, at));
                from = at + 1;
            }
        }

        if (from < end)
        {
            parts.Add((from, end));
        }

        return parts;
    }

    private void Close(Stack<int> open, int[] counts, int closed, int at)
    {
        while (open.TryPop(out var start))
        {
            var kind = Opening.IndexOf(_all[start].Text[0], StringComparison.Ordinal);
            counts[kind]--;
            if (kind == closed)
            {
                (_match[start], _match[at]) = (at, start);
                return;
            }
        }
    }
}
