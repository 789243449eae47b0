namespace BackendArchitect.Engine.Reviews.Baselines;

/// <summary>What a run leaves for the next to be held against.</summary>
/// <param name="Formats">The files that were looked at, and what each was taken for.</param>
/// <param name="Findings">Those that counted.</param>
/// <param name="Resolved">Those of earlier runs that were gone when their files were looked at; one that comes back has regressed.</param>
public sealed record ReviewBaseline(IReadOnlyDictionary<string, string> Formats, IReadOnlyList<KnownFinding> Findings, IReadOnlyList<KnownFinding> Resolved)
{
    public static ReviewBaseline Nothing { get; } = new(new Dictionary<string, string>(), [], []);

    /// <summary>The baseline for the run after this one. What this run did not look at is carried on.</summary>
    public ReviewBaseline After(ReviewReport report)
    {
        var drift = ReviewDrift.Between(this, report);
        var formats = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, format) in Formats.Concat(report.Formats))
        {
            formats[file] = format;
        }

        KnownFinding[] now = [.. report.Counting.Select(KnownFinding.Of)];
        var counting = now.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return new ReviewBaseline(
            formats,
            [.. now, .. drift.NotLookedAt],
            [.. Resolved.Where(finding => !counting.Contains(finding.Fingerprint)).Concat(drift.Resolved).DistinctBy(finding => finding.Fingerprint)]);
    }
}
