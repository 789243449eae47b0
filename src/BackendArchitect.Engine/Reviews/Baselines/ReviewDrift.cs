namespace BackendArchitect.Engine.Reviews.Baselines;

/// <summary>What changed between two runs. A finding that is merely absent because its file was not looked at is not resolved.</summary>
/// <param name="New">Nobody knew them.</param>
/// <param name="Regressed">They were resolved once and are back, or are more severe than they were.</param>
/// <param name="StillOpen">Known and still there.</param>
/// <param name="Resolved">Known, looked for in the same files, and gone.</param>
/// <param name="Suppressed">Known, and now left with a reason.</param>
/// <param name="NotLookedAt">Known, but this run did not read all the files they rest on.</param>
public sealed record ReviewDrift(
    IReadOnlyList<ReviewFinding> New,
    IReadOnlyList<ReviewFinding> Regressed,
    IReadOnlyList<ReviewFinding> StillOpen,
    IReadOnlyList<KnownFinding> Resolved,
    IReadOnlyList<KnownFinding> Suppressed,
    IReadOnlyList<KnownFinding> NotLookedAt)
{
    private static readonly string[] Severities = ["error", "warning", "info"];

    public static ReviewDrift Between(ReviewBaseline before, ReviewReport now)
    {
        // The same words may stand in a file twice: each known finding answers for one of them.
        var known = before.Findings.GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<KnownFinding>(group), StringComparer.Ordinal);
        var gone = before.Resolved.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        List<ReviewFinding> fresh = [], regressed = [], open = [];
        List<KnownFinding> suppressed = [];
        foreach (var finding in now.Findings)
        {
            var earlier = known.TryGetValue(finding.Fingerprint, out var queue) && queue.TryDequeue(out var one) ? one : null;
            if (finding.Suppressed is not null)
            {
                suppressed.AddRange(earlier is null ? [] : [earlier]);
            }
            else if (earlier is not null)
            {
                (IsWorse(finding, earlier) ? regressed : open).Add(finding);
            }
            else
            {
                (gone.Contains(finding.Fingerprint) ? regressed : fresh).Add(finding);
            }
        }

        var unread = now.Unread.Select(file => file.Place.File).ToHashSet(StringComparer.Ordinal);
        var left = known.Values.SelectMany(queue => queue).ToLookup(finding => IsLookedAt(finding, before, now, unread));
        return new ReviewDrift(fresh, regressed, open, [.. left[true]], suppressed, [.. left[false]]);
    }

    private static bool IsWorse(ReviewFinding now, KnownFinding before) => Array.IndexOf(Severities, now.Severity) < Array.IndexOf(Severities, before.Severity);

    private static bool IsLookedAt(KnownFinding finding, ReviewBaseline before, ReviewReport now, HashSet<string> unread) =>
        finding.Also.Append(finding.Place.File).All(file =>
            now.Formats.TryGetValue(file, out var format) && !unread.Contains(file) && (!before.Formats.TryGetValue(file, out var was) || was == format));
}
