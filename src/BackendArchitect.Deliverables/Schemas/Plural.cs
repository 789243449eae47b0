namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Names collections: <c>order_line</c> is kept in <c>order_lines</c>. Regular English; the last word decides.</summary>
public static class Plural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["person"] = "people",
        ["child"] = "children",
        ["media"] = "media",
        ["data"] = "data",
        ["metadata"] = "metadata",
        ["news"] = "news",
        ["staff"] = "staff",
        ["equipment"] = "equipment",
    };

    public static string Of(string id)
    {
        var at = id.LastIndexOfAny(['_', '-', ' ']) + 1;
        return id[..at] + Word(id[at..]);
    }

    private static string Word(string word)
    {
        if (Irregular.TryGetValue(word, out var plural))
        {
            return plural;
        }

        return word switch
        {
            [.., 's', 'i', 's'] => word[..^2] + "es",
            [.., 'c' or 's', 'h'] or [.., 'x'] or [.., 'z'] or [.., 's', 's'] or [.., 'u', 's'] => word + "es",
            [.., 's'] => word,
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
            _ => word + "s",
        };
    }
}
