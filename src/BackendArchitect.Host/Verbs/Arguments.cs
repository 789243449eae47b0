namespace BackendArchitect.Host.Verbs;

/// <summary>What follows a verb: texts, for most verbs one, and named options.</summary>
internal sealed record Arguments(IReadOnlyList<string> Texts, IReadOnlyDictionary<string, string> Options)
{
    private static readonly Dictionary<string, string> None = [];

    public string? Text => Texts.Count > 0 ? Texts[0] : null;

    /// <summary>For a verb that takes one text.</summary>
    /// <param name="allowed">Options this verb knows; each takes a value.</param>
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (Arguments? Read, string? Problem) Read(IReadOnlyList<string> words, params IReadOnlyList<string> allowed) =>
        ReadMany(words, allowed) is { Read: { Texts: [_, var second, ..] } } ? (null, $"'{second}' is one text too many; put the whole text in quotes.") : ReadMany(words, allowed);

    /// <summary>For a verb that takes as many texts as there are.</summary>
    public static (Arguments? Read, string? Problem) ReadMany(IReadOnlyList<string> words, params IReadOnlyList<string> allowed)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> texts = [];
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
            else
            {
                texts.Add(word);
            }
        }

        return (new Arguments(texts, options.Count == 0 ? None : options), null);
    }
}
