namespace BackendArchitect.Host.Verbs;

/// <summary>What follows a verb: one text and named options.</summary>
internal sealed record Arguments(string? Text, IReadOnlyDictionary<string, string> Options)
{
    private static readonly Dictionary<string, string> None = [];

    /// <param name="allowed">Options this verb knows; each takes a value.</param>
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (Arguments? Read, string? Problem) Read(IReadOnlyList<string> words, params IReadOnlyList<string> allowed)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        string? text = null;
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (word.Length > 1 && word.StartsWith('-') && !word.Contains(' ', StringComparison.Ordinal))
            {
                if (!allowed.Contains(word))
                {
                    return (null, $"'{word}' is not an option here; {(allowed.Count == 0 ? "there are none" : "there is " + string.Join(", ", allowed))}.");
                }

                if (++index == words.Count)
                {
                    return (null, $"{word} needs a value after it.");
                }

                options[word] = words[index];
            }
            else if (text is null)
            {
                text = word;
            }
            else
            {
                return (null, $"'{word}' is one text too many; put the whole text in quotes.");
            }
        }

        return (new Arguments(text, options.Count == 0 ? None : options), null);
    }
}
