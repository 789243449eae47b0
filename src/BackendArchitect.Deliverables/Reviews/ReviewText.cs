using System.Globalization;
using System.Text;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>A review for a terminal: every finding with place, evidence, reason, remedy and authority, most worth doing first.</summary>
public static class ReviewText
{
    /// <param name="drift">Against an earlier run, or null when there was none.</param>
    public static string Of(ReviewReport report, ReviewDrift? drift = null)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Counting)
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding.Place}  {finding.Severity}  {finding.Id}  {finding.Says}{Mark(drift, finding)}\n");
            Line(text, "       ", finding.Evidence);
            Line(text, "  why  ", finding.Rule.Because);
            Line(text, "  do   ", finding.Fix is null ? finding.Rule.Do : $"{finding.Rule.Do} (A mend is in the patch.)");
            Line(text, "  by   ", string.Join("; ", finding.Rule.Sources.Select(source => source.Title)));
            text.Append('\n');
        }

        Section(text, "Cannot be determined:", report.Open.Select(point => $"{point.Says} Would decide it: {point.WouldDecide}"));
        Section(text, "Could not be read:", report.Unread.Select(file => $"{file.Place}: {file.Why}"));
        if (drift is not null)
        {
            Section(text, "Resolved since:", drift.Resolved.Select(finding => $"{finding.Place}  {finding.Rule}  {finding.Says}"));
            Section(text, "Not looked at this time:", drift.NotLookedAt.Select(finding => $"{finding.Place}  {finding.Rule}  {finding.Says}"));
        }

        return text.Append(Summary(report, drift)).Append('\n').ToString();
    }

    /// <summary>"3 files, 12 findings: 2 errors, 7 warnings, 3 of advice; 1 suppressed."</summary>
    public static string Summary(ReviewReport report, ReviewDrift? drift = null)
    {
        var counting = report.Counting.ToArray();
        var suppressed = report.Findings.Count - counting.Length;
        var summary = $"{Count(report.Formats.Count, "file", "files")}, "
            + (counting.Length == 0 ? "nothing found" : $"{Count(counting.Length, "finding", "findings")}: {Parts(counting)}")
            + (suppressed == 0 ? "" : $"; {suppressed} suppressed")
            + (report.Open.Count == 0 ? "" : $"; {report.Open.Count} cannot be determined")
            + (report.Unread.Count == 0 ? "" : $"; {report.Unread.Count} not read");
        return drift is null
            ? $"{summary}."
            : $"{summary}. Against the run before: {drift.New.Count} new, {drift.Regressed.Count} regressed, {drift.StillOpen.Count} still open, {drift.Resolved.Count} resolved"
                + (drift.NotLookedAt.Count == 0 ? "." : $", {drift.NotLookedAt.Count} not looked at.");
    }

    private static string Parts(ReviewFinding[] findings)
    {
        (string Severity, string One, string Many)[] kinds = [("error", "error", "errors"), ("warning", "warning", "warnings"), ("info", "piece of advice", "pieces of advice")];
        return string.Join(", ", kinds
            .Select(kind => (kind, Count: findings.Count(finding => finding.Severity == kind.Severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => Count(pair.Count, pair.kind.One, pair.kind.Many)));
    }

    private static string Mark(ReviewDrift? drift, ReviewFinding finding) =>
        drift is null ? "" : drift.New.Contains(finding) ? "  [new]" : drift.Regressed.Contains(finding) ? "  [regressed]" : "";

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append(title).Append('\n').Append(string.Concat(all.Select(line => $"  {line}\n"))).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string lead, string words)
    {
        if (words.Length > 0)
        {
            text.Append(lead).Append(words).Append('\n');
        }
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
