namespace BackendArchitect.Engine.Blueprints;

/// <summary>Finds the parts and relations of a design that the words of a pattern stand for: "cache", "app -> external".</summary>
public static class PatternPlaces
{
    private const string Arrow = " -> ";

    /// <summary>Words that stand for all parts of a kind; any other word is the id of a part.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["app", "worker", "store", "cache", "queue", "edge", "client", "external", "search", "files", "observability"];

    /// <summary>"app -> external" is app and external.</summary>
    public static string[] Words(string place) => place.Split(Arrow);

    internal static IEnumerable<PatternPlace> Find(string place, IReadOnlyList<Part> parts, IReadOnlyList<Relation> relations)
    {
        var words = Words(place);
        var from = Ids(words[0], parts);
        if (words.Length == 1)
        {
            return from.Select(part => new PatternPlace(part, null));
        }

        var to = Ids(words[1], parts);
        return relations.Where(relation => from.Contains(relation.From) && to.Contains(relation.To)).Select(relation => new PatternPlace(relation.From, relation.To));
    }

    /// <summary>A part of that id, else all parts of that kind.</summary>
    internal static IReadOnlyList<string> Ids(string word, IReadOnlyList<Part> parts) => word != "app" && parts.Any(part => part.Id == word)
        ? [word]
        : [.. parts.Where(part => IsKind(part, word)).Select(part => part.Id)];

    // Who signs people in is a part of our system wherever it runs, not a system called in the course of business.
    private static bool IsKind(Part part, string word) => word == "app"
        ? part.Kind == PartKind.Service && part.Contexts.Count > 0
        : part.Id != "identity" && Kinds.Contains(word) && part.Kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase);
}
