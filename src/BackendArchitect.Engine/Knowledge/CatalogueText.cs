using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>The texts and addresses of the knowledge, whatever kind of file holds them.</summary>
public static class CatalogueText
{
    /// <summary>Every address it names: documentation, sources and guidance. No other may be shown as ours.</summary>
    /// <returns>Addresses as they were written down, ordinal.</returns>
    public static FrozenSet<string> Links(KnowledgeBase knowledge) =>
        Strings(knowledge).Where(IsLink).Concat(Authorities.Embedded.All.Select(authority => authority.Url.OriginalString)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every text of every record, in the order of the kinds.</summary>
    public static IEnumerable<string> Strings(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var json = KnowledgeJson.Default;
        return
        [
            .. Of(knowledge.Technologies, json.Technology),
            .. Of(knowledge.Decisions, json.DecisionPoint),
            .. Of(knowledge.Drivers, json.Driver),
            .. Of(knowledge.Domains, json.DomainTemplate),
            .. Of(knowledge.Prices, json.Price),
            .. Of(knowledge.Rules, json.Rule),
            .. Of(knowledge.Questions, json.QuestionTemplate),
            .. Of(knowledge.Topics, json.Topic),
            .. Of(knowledge.Practices, json.Practice),
            .. Of(knowledge.Patterns, json.Pattern),
            .. Of(knowledge.Versions, json.ProductVersions),
            .. Of(knowledge.Advisories, json.Advisory),
            .. Of(knowledge.Outdated, json.OutdatedPractice),
            .. Of(knowledge.Products, json.Product),
            .. Of(knowledge.Contradictions, json.Contradiction),
            .. Of(knowledge.Unknowns, json.Unknown),
            .. Of(knowledge.Risks, json.RiskSheet),
            .. Of(knowledge.Migrations, json.MigrationGuide),
            .. Of(knowledge.Checklists, json.Checklist),
            .. Of(knowledge.Diagnoses, json.DiagnosisGuide),
            .. Of(knowledge.Readings, json.ReadingTemplate),
            .. Of(knowledge.Reviews, json.ReviewRule),
        ];
    }

    private static IEnumerable<string> Of<T>(IReadOnlyList<T> records, JsonTypeInfo<T> type) =>
        records.SelectMany(record => Walk(JsonSerializer.SerializeToElement(record, type)));

    private static IEnumerable<string> Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>A whole value that is an address; one inside the example of a rule is no source.</summary>
    private static bool IsLink(string text) => text.StartsWith("https://", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);
}
