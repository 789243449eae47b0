using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>How people write the words that a brief keeps as ids: <c>nodejs</c> is "Node.js", <c>aws</c> is "AWS".</summary>
internal static class BriefNames
{
    /// <returns>In ordinal order of the words; only those that read otherwise than they are kept.</returns>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Fact> facts, KnowledgeBase knowledge) =>
        new SortedDictionary<string, string>(
            facts.SelectMany(fact => Words(fact.Value).Select(word => (fact.Id, Word: word)))
                .DistinctBy(entry => entry.Word)
                .Select(entry => (entry.Word, Name: Name(entry.Id, entry.Word, knowledge)))
                .Where(entry => entry.Name != entry.Word)
                .ToDictionary(entry => entry.Word, entry => entry.Name),
            StringComparer.Ordinal);

    private static ImmutableArray<string> Words(FactValue value) => value switch
    {
        FactValue.Choice(var word) => [word],
        FactValue.Many(var words) => words,
        _ => [],
    };

    private static string Name(string fact, string word, KnowledgeBase knowledge) => fact switch
    {
        FactIds.Nouns or FactIds.Modules => word,
        _ when ProposedModel.IsPart(fact) => word,
        FactIds.Domain => knowledge.Domains.FirstOrDefault(domain => domain.Id == word)?.Name ?? word,
        FactIds.Compliance => LawNames.Of(word),
        FactIds.Cloud => Cloud(word),
        FactIds.Regions or FactIds.DataResidency or FactIds.HostingRegion when word.Length == 2 => word.ToUpperInvariant(),
        _ => knowledge.Technologies.FirstOrDefault(technology => technology.Id == word)?.Name ?? word.Replace('-', ' '),
    };

    private static string Cloud(string word) => word switch
    {
        "aws" => "AWS",
        "gcp" => "Google Cloud",
        "azure" => "Azure",
        "vercel" => "Vercel",
        "supabase" => "Supabase",
        _ => "own machines",
    };
}
