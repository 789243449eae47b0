namespace BackendArchitect.Engine.Reviews.Sql.Checks;

/// <summary>What a name says a table or a column is about. Words are compared whole and in the singular.</summary>
internal static class Names
{
    public static string[] Words(string name)
    {
        List<char> spaced = [];
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]))
            {
                spaced.Add('_');
            }

            spaced.Add(char.ToLowerInvariant(name[at]));
        }

        return [.. new string([.. spaced]).Split(['_', '-', ' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Singular)];
    }

    public static bool Has(string name, params ReadOnlySpan<string> words)
    {
        var own = Words(name);
        foreach (var word in words)
        {
            if (own.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Ends(string name, params ReadOnlySpan<string> words)
    {
        var own = Words(name);
        return own.Length > 0 && words.Contains(own[^1]);
    }

    public static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word.EndsWith("ses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && word.Length > 3 ? word[..^1] : word;

    /// <summary>"a, b and 3 more".</summary>
    public static string List(IReadOnlyList<string> names, int most = 5) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {names.Count - most} more" : "");
}
