using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Holds a schema to what is said about other people's.</summary>
internal static class SchemaCheck
{
    // The rules alone: what else is known is not asked for here.
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeLoader.Load(
        EmbeddedKnowledge.Yaml().Where(file => file.Key.StartsWith("Knowledge/reviews/", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal)));

    internal static KnowledgeBase Rules => Loaded.Value;

    /// <summary>What cannot be read, more than advice, and references that lead nowhere: a schema of ours is whole.</summary>
    public static IEnumerable<Defect> Sql(string path, string text)
    {
        var report = Review.Check([new ReviewFile(path, text)], Rules, DateOnly.MinValue);
        return
        [
            .. report.Unread.Select(unread => new Defect($"line {unread.Place.Line}", unread.Why)),
            .. report.Counting.Where(finding => finding.Severity != "info").OrderBy(finding => finding.Place.Line).Select(finding => new Defect($"line {finding.Place.Line}", finding.Says)),
            .. report.Open.Where(point => point.Id == "sql-unknown-reference").Select(point => new Defect("", point.Says)),
        ];
    }
}
