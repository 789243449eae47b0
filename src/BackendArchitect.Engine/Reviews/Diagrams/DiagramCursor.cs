namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A place in a part of a file that moves forward; knows its line and column in the file.</summary>
/// <param name="lines">Offsets at which the lines of the whole file begin.</param>
internal sealed class DiagramCursor(string text, int start, int end, int[] lines)
{
    /// <summary>What is not closed within this is not closed at all. Unit: characters.</summary>
    private const int LongestLabel = 4000;

    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public int At { get; set; } = start;

    public int End => end;

    public bool AtEnd => At >= end;

    public char Now => At < end ? text[At] : '\n';

    public bool AtLineEnd => AtEnd || text[At] == '\n';

    public (int Line, int Column) Place => PlaceOf(At);

    public static int[] LinesOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }

    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(lines, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lines[line] + 1);
    }

    public char Ahead(int steps) => At + steps < end ? text[At + steps] : '\n';

    public bool Starts(string word) => At + word.Length <= end && text.AsSpan(At, word.Length).SequenceEqual(word);

    public bool Take(string word)
    {
        if (!Starts(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>Spaces and tabs; with <paramref name="newlines"/> line ends too.</summary>
    public void SkipBlanks(bool newlines = false)
    {
        while (At < end && (text[At] is ' ' or '\t' or '\u00a0' || (newlines && text[At] == '\n')))
        {
            At++;
        }
    }

    /// <summary>To the end of the line, which is not taken.</summary>
    /// <returns>What was passed over.</returns>
    public string TakeLine()
    {
        var from = At;
        var stop = text.IndexOf('\n', At, end - At);
        At = stop < 0 ? end : stop;
        return text[from..At];
    }

    public string TakeWhile(Func<char, bool> which)
    {
        var from = At;
        while (At < end && which(text[At]))
        {
            At++;
        }

        return text[from..At];
    }

    /// <summary>Up to a word that closes, however far it is; null, and nothing taken, when it does not come.</summary>
    public string? TakeFar(string closing)
    {
        // What is not there from here on is not there later either: it is looked for once.
        var stop = _missing.Contains(closing) ? -1 : text.IndexOf(closing, At, end - At, StringComparison.Ordinal);
        if (stop < 0)
        {
            _missing.Add(closing);
            return null;
        }

        var taken = text[At..stop];
        At = stop + closing.Length;
        return taken;
    }

    /// <summary>Up to a word that closes, which is taken too; null, and nothing taken, when it does not come.</summary>
    public string? TakeUntil(string closing, bool sameLine = false)
    {
        var stop = text.IndexOf(closing, At, Math.Min(LongestLabel, end - At), StringComparison.Ordinal);
        if (stop < 0 || (sameLine && text.AsSpan(At, stop - At).Contains('\n')))
        {
            return null;
        }

        var taken = text[At..stop];
        At = stop + closing.Length;
        return taken;
    }

    /// <summary>What stands between two offsets.</summary>
    public string Between(int from, int to) => text[from..Math.Min(to, end)];

    /// <summary>The line from a place on, shortened, for a message.</summary>
    public string Quote(int from)
    {
        var stop = text.IndexOf('\n', from, end - from);
        var line = text.AsSpan(from, (stop < 0 ? end : stop) - from).Trim();
        return line.Length > 60 ? $"{line[..59]}…" : line.ToString();
    }
}
