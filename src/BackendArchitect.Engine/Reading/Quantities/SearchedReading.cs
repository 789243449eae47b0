using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"search over 2 million listings": how many things can be found by words.</summary>
internal static class SearchedReading
{
    private static readonly HashSet<string> Things =
    [
        "listings", "products", "articles", "documents", "items", "skus", "offers", "books", "recipes", "jobs", "ads", "classifieds", "properties", "titles", "songs", "tracks",
        "pages", "posts", "papers", "patents", "records", "files", "entries", "profiles", "questions",
    ];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (quantity.Value < 1 || quantity.Value % 1 > 0.0001 || !passage.Before(quantity.From, 5).TakeWhile(word => word is not ",").Any(word => word is "search" or "searches" or "searching" or "searchable" or "find" or "searched"))
        {
            return null;
        }

        for (var at = quantity.To; at < quantity.To + 3 && !passage.IsBreak(at) && passage.Word(at) is not ("," or "and"); at++)
        {
            if (Things.Contains(passage.Word(at)) && Period.Within(passage, at + 1, 3) is null)
            {
                return [new Found(FactIds.Documents, FactValue.Of(quantity.Value, quantity.Low), quantity.From, at + 1)];
            }
        }

        return null;
    }
}
