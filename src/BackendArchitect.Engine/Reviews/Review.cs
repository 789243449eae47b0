using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Changes;
using BackendArchitect.Engine.Reviews.Documents;
using BackendArchitect.Engine.Reviews.Joint;
using BackendArchitect.Engine.Reviews.Trees;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews;

/// <summary>Files in, findings out: same files, same knowledge, same day, same report.</summary>
public static class Review
{
    private static readonly string[] Severities = ["error", "warning", "info"];

    /// <param name="files">Together: reviewers see the neighbours of a file.</param>
    /// <param name="today">The day support ends are held against.</param>
    /// <param name="before">Older versions, so that what breaks their clients is found; none when null.</param>
    public static ReviewReport Check(IReadOnlyList<ReviewFile> files, KnowledgeBase knowledge, DateOnly today, IReadOnlyList<ReviewFile>? before = null)
    {
        var scope = new ReviewScope(files, knowledge, today) { Before = before ?? [] };
        var suppressions = Suppressions.In(files);
        var rules = CheckRules.All(knowledge);
        var work = files.Where(file => file.Name != Suppressions.FileName).Select(file => (File: file, By: Reviewers.All.Where(reviewer => reviewer.Reads(file)).ToArray())).ToArray();
        var remarks = work.SelectMany(pair => pair.By.SelectMany(reviewer => reviewer.Check(pair.File, scope)))
            .Concat(work.Where(pair => pair.By.Length > 0 && pair.File.IsDataFile).SelectMany(pair => DoubleKeyCheck.Of(pair.File)))
            .Concat(JointReview.Of(scope))
            .Concat(VersionDiff.Of(scope));
        return new ReviewReport(
            [.. remarks.Select(remark => Finding(remark, rules, suppressions)).OfType<ReviewFinding>().DistinctBy(finding => (finding.Id, finding.Place))
                .OrderBy(finding => finding.Suppressed is not null)
                .ThenBy(finding => Array.IndexOf(Severities, finding.Severity))
                .ThenByDescending(finding => finding.Rank)
                .ThenBy(finding => finding.Place.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)],
            [.. work.SelectMany(pair => pair.By.SelectMany(reviewer => reviewer.Ask(pair.File, scope))).DistinctBy(point => point.Id)],
            [.. work.SelectMany(pair => pair.By.Length == 0 ? [Unknown(pair.File)] : pair.By.SelectMany(reviewer => reviewer.Unread(pair.File)).Distinct()), .. suppressions.Problems],
            work.Where(pair => pair.By.Length > 0).DistinctBy(pair => pair.File.Path).ToDictionary(pair => pair.File.Path, pair => pair.By[0].Format, StringComparer.Ordinal));
    }

    /// <summary>What a finding with this id says of itself; null for an id nobody has.</summary>
    public static ReviewRule? Rule(string id, KnowledgeBase knowledge) => CheckRules.All(knowledge).GetValueOrDefault(id);

    private static ReviewFinding? Finding(Remark remark, IReadOnlyDictionary<string, ReviewRule> rules, Suppressions suppressions) =>
        rules.TryGetValue(remark.Rule, out var rule)
            ? new ReviewFinding(rule, remark.Place, SecretMask.Of(remark.Evidence), SecretMask.Of(Filled(rule.Says, remark.Words)), remark.Fix, remark.Also, suppressions.ReasonFor(remark))
            : throw new InvalidOperationException($"A reviewer names the rule '{remark.Rule}', which has no data file.");

    private static string Filled(string says, IReadOnlyDictionary<string, string> words) =>
        words.Aggregate(says, (text, word) => text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    private static UnreadFile Unknown(ReviewFile file) => new(
        file.At(0), file.IsDataFile && file.Data.Problem is { } problem
            ? $"Line {file.Data.Line}: {problem}"
            : "I do not know this kind of file. I read OpenAPI, GraphQL, proto, AsyncAPI, SQL, EXPLAIN, compose, Kubernetes, Terraform, Dockerfile, GitHub Actions, code, Mermaid, Structurizr and prose.");
}
