namespace BackendArchitect.Engine.Reviews;

/// <summary>What a review came to.</summary>
/// <param name="Findings">Most worth doing first: severity, then impact against effort, then place. With those suppressed, at the end.</param>
/// <param name="Open">What cannot be determined from the material.</param>
/// <param name="Unread">What could not be read.</param>
/// <param name="Formats">What each file was taken for, by path: <c>openapi</c>; a file nobody knows is missing here and among <paramref name="Unread"/>.</param>
public sealed record ReviewReport(
    IReadOnlyList<ReviewFinding> Findings, IReadOnlyList<OpenPoint> Open, IReadOnlyList<UnreadFile> Unread, IReadOnlyDictionary<string, string> Formats)
{
    /// <summary>Those that count.</summary>
    public IEnumerable<ReviewFinding> Counting => Findings.Where(finding => finding.Suppressed is null);

    /// <summary>Whether a script should stop: something of severity error counts.</summary>
    public bool HasErrors => Counting.Any(finding => finding.Severity == "error");
}
