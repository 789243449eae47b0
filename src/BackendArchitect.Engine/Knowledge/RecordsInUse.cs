using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>The data files a design drew on, as they were read: the tables its numbers may come from.</summary>
public static class RecordsInUse
{
    /// <param name="ids">Ids that occur in the design, of whatever kind.</param>
    /// <returns>Path of the file and its record, in the order of the kinds.</returns>
    public static IEnumerable<(string File, JsonElement Record)> Of(KnowledgeBase knowledge, IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var json = KnowledgeJson.Default;
        return
        [
            .. Pick("technologies", knowledge.Technologies, record => record.Id, json.Technology, ids),
            .. Pick("decisions", knowledge.Decisions, record => record.Id, json.DecisionPoint, ids),
            .. Pick("drivers", knowledge.Drivers, record => record.Id, json.Driver, ids),
            .. Pick("domains", knowledge.Domains, record => record.Id, json.DomainTemplate, ids),
            .. Pick("prices", knowledge.Prices, record => record.Id, json.Price, ids),
            .. Pick("rules", knowledge.Rules, record => record.Id, json.Rule, ids),
            .. Pick("questions", knowledge.Questions, record => record.Id, json.QuestionTemplate, ids),
            .. Pick("practices", knowledge.Practices, record => record.Id, json.Practice, ids),
            .. Pick("patterns", knowledge.Patterns, record => record.Id, json.Pattern, ids),
            .. Pick("versions", knowledge.Versions, record => record.Id, json.ProductVersions, ids),
            .. Pick("advisories", knowledge.Advisories, record => record.Id, json.Advisory, ids),
            .. Pick("outdated", knowledge.Outdated, record => record.Id, json.OutdatedPractice, ids),
            .. Pick("unknowns", knowledge.Unknowns, record => record.Id, json.Unknown, ids),
        ];
    }

    private static IEnumerable<(string File, JsonElement Record)> Pick<T>(
        string kind, IReadOnlyList<T> records, Func<T, string> id, JsonTypeInfo<T> type, IReadOnlySet<string> ids) =>
        from record in records
        where ids.Contains(id(record))
        select ($"Knowledge/{kind}/{id(record)}.yaml", JsonSerializer.SerializeToElement(record, type));
}
