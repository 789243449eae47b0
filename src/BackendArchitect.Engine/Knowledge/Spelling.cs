namespace BackendArchitect.Engine.Knowledge;

/// <summary>Guesses what was meant by a misspelt name.</summary>
internal static class Spelling
{
    /// <returns>The nearest candidate within a third of the length, or null.</returns>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(candidate => (Word: candidate, Distance: Distance(written, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(1, written.Length / 3) ? best.Word : null;
    }

    public static string Remedy(string? near, string otherwise) => near is null ? otherwise : $"Did you mean '{near}'?";

    /// <summary>Levenshtein distance: fewest single-letter changes from one to the other.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
