namespace BackendArchitect.Engine.Reading.Words;

/// <summary>Finds many phrases in a text at once. Longest phrase first, no overlaps.</summary>
internal sealed class PhraseTable<T>
{
    private const int WidestGap = 4;

    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public PhraseTable(IEnumerable<(string Pattern, T Value)> entries)
    {
        foreach (var (pattern, value) in entries)
        {
            foreach (var words in PhrasePattern.Expand(pattern).Where(words => words.Length > 0))
            {
                Add(words, value);
            }
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    public bool Knows(string word) => _byFirst.TryGetValue(word, out var list) && list.Exists(entry => entry.Words.Length == 1);

    public IEnumerable<PhraseHit<T>> In(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (At(tokens, at) is { } hit)
            {
                yield return hit;
                at = hit.To - 1;
            }
        }
    }

    /// <summary>Hits at every place, overlaps included.</summary>
    public IEnumerable<PhraseHit<T>> Everywhere(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Select(at => At(tokens, at)).OfType<PhraseHit<T>>();

    /// <summary>At every place the longest phrase of each value, so that "hard to maintain and deploy" is two pains.</summary>
    public IEnumerable<PhraseHit<T>> EveryValue(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var first = _byFirst.GetValueOrDefault(tokens[at].Word);
            var seen = new List<T>();
            foreach (var (words, value) in first ?? [])
            {
                var end = seen.Contains(value) ? -1 : Match(tokens, at, words, 0);
                if (end > 0)
                {
                    seen.Add(value);
                    yield return new PhraseHit<T>(value, at, end);
                }
            }
        }
    }

    public PhraseHit<T>? At(IReadOnlyList<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Word, out var list))
        {
            return null;
        }

        foreach (var (words, value) in list)
        {
            var end = Match(tokens, at, words, 0);
            if (end > 0)
            {
                return new PhraseHit<T>(value, at, end);
            }
        }

        return null;
    }

    private static int Match(IReadOnlyList<Token> tokens, int at, string[] words, int word)
    {
        if (word == words.Length)
        {
            return at;
        }

        if (words[word] == PhrasePattern.Gap)
        {
            return MatchAfterGap(tokens, at, words, word + 1);
        }

        return at < tokens.Count && tokens[at].Word == words[word] ? Match(tokens, at + 1, words, word + 1) : -1;
    }

    private static int MatchAfterGap(IReadOnlyList<Token> tokens, int at, string[] words, int word)
    {
        for (var skipped = 0; skipped <= WidestGap && at + skipped < tokens.Count; skipped++)
        {
            var end = Match(tokens, at + skipped, words, word);
            if (end > 0)
            {
                return end;
            }

            if (tokens[at + skipped].Kind == TokenKind.Break)
            {
                break;
            }
        }

        return -1;
    }

    private void Add(string[] words, T value)
    {
        if (!_byFirst.TryGetValue(words[0], out var list))
        {
            _byFirst[words[0]] = list = [];
        }

        if (!list.Exists(entry => entry.Words.AsSpan().SequenceEqual(words)))
        {
            list.Add((words, value));
        }
    }
}
