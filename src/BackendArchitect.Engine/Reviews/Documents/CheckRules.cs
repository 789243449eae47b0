using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews.Documents;

/// <summary>The items of the checklists, and the red flags of briefs, as rules of a review: one source for what is said in a conversation and about a file.</summary>
internal static class CheckRules
{
    private static readonly ConditionalWeakTable<KnowledgeBase, IReadOnlyDictionary<string, ReviewRule>> Known = [];

    /// <summary>By id: the data files of the reviewers, then what is not among them.</summary>
    public static IReadOnlyDictionary<string, ReviewRule> All(KnowledgeBase knowledge) => Known.GetValue(knowledge, made => new Dictionary<string, ReviewRule>(
        made.Reviews.Concat(made.Checklists.SelectMany(list => list.Items.Select(item => Of(item, list)))).Concat(made.Rules.Select(Of))
            .GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.First())), StringComparer.Ordinal));

    private static ReviewRule Of(CheckItem item, Checklist list) => new(
        item.Id, item.Title, "document", Severity(item.Severity), Impact(item.Severity), Effort: 2,
        $"{item.Title}? The text says otherwise: {{words}}.", item.Because, item.Do,
        [new Source(item.Reference, null, list.Sources[0].Checked, "known"), .. list.Sources], []);

    private static ReviewRule Of(Rule rule) => new(
        rule.Id, rule.Title, "document", Severity(rule.Severity), Impact(rule.Severity), Effort: 3, "{words}", rule.Because, rule.Do, rule.Sources, []);

    private static string Severity(string severity) => severity switch { "critical" => "error", "high" or "medium" => "warning", _ => "info" };

    private static int Impact(string severity) => severity switch { "critical" => 5, "high" => 4, "medium" => 3, _ => 2 };
}
