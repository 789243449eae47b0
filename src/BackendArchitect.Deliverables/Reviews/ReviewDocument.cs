using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>A review as it is written to a file, described by <c>review.schema.json</c>; the baseline of the next run is in it.</summary>
/// <param name="Summary">One sentence.</param>
/// <param name="Findings">Most worth doing first, those suppressed last.</param>
/// <param name="Baseline">What the next run is held against.</param>
public sealed record ReviewDocument(
    string Summary,
    IReadOnlyList<ReviewDocument.Item> Findings,
    IReadOnlyList<OpenPoint> CannotDetermine,
    IReadOnlyList<UnreadFile> NotRead,
    IReadOnlyList<KnownFinding> Resolved,
    IReadOnlyList<KnownFinding> NotLookedAt,
    ReviewBaseline Baseline)
{
    /// <param name="State">new, regressed or open against an earlier run; null without one, and for what is suppressed.</param>
    /// <param name="Patch">The mechanical mend; null when it takes thought.</param>
    public sealed record Item(
        string Rule,
        string Title,
        string Severity,
        int Impact,
        int Effort,
        Place Place,
        IReadOnlyList<Place> Also,
        string Says,
        string Evidence,
        string Why,
        string Fix,
        IReadOnlyList<Edit>? Patch,
        IReadOnlyList<Authority> Authorities,
        string Fingerprint,
        string? State,
        string? Suppressed);

    /// <param name="Checked">The day it was read.</param>
    /// <param name="Mark">read, known or assumption.</param>
    public sealed record Authority(string Title, Uri? Url, DateOnly Checked, string Mark);

    /// <param name="before">The earlier run, or null.</param>
    public static ReviewDocument Of(ReviewReport report, ReviewBaseline? before = null)
    {
        var drift = before is null ? null : ReviewDrift.Between(before, report);
        return new ReviewDocument(
            ReviewText.Summary(report, drift),
            [.. report.Findings.Select(finding => Written(finding, drift))],
            report.Open,
            report.Unread,
            drift?.Resolved ?? [],
            drift?.NotLookedAt ?? [],
            (before ?? ReviewBaseline.Nothing).After(report));
    }

    private static Item Written(ReviewFinding finding, ReviewDrift? drift) => new(
        finding.Id,
        finding.Rule.Title,
        finding.Severity,
        finding.Rule.Impact,
        finding.Rule.Effort,
        finding.Place,
        finding.Also,
        finding.Says,
        finding.Evidence,
        finding.Rule.Because,
        finding.Rule.Do,
        finding.Fix,
        [.. finding.Rule.Sources.Select(source => new Authority(source.Title, source.Url, source.Checked, source.Mark))],
        finding.Fingerprint,
        drift is null || finding.Suppressed is not null ? null : drift.New.Contains(finding) ? "new" : drift.Regressed.Contains(finding) ? "regressed" : "open",
        finding.Suppressed);
}
