using System.Globalization;
using System.Text;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>The whole review as a page of Markdown: what people hand on.</summary>
public static class ReviewPage
{
    private static readonly (string Severity, string Title)[] Chapters = [("error", "Stop for these"), ("warning", "Mend soon"), ("info", "Advice")];

    /// <param name="drift">Against an earlier run, or null when there was none.</param>
    public static string Of(ReviewReport report, ReviewDrift? drift = null)
    {
        var text = new StringBuilder("# Review\n\n").Append(ReviewText.Summary(report, drift)).Append("\n\n");
        foreach (var (file, format) in report.Formats.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{file}` ({format}): {report.Counting.Count(finding => finding.Place.File == file)}\n");
        }

        foreach (var (severity, title) in Chapters)
        {
            Chapter(text, title, [.. report.Counting.Where(finding => finding.Severity == severity)]);
        }

        List(text, "Cannot be determined", report.Open.Select(point => $"{point.Says} *Would decide it:* {point.WouldDecide}"));
        List(text, "Could not be read", report.Unread.Select(file => $"`{file.Place}`: {file.Why}"));
        List(text, "Left with a reason", report.Findings.Where(finding => finding.Suppressed is not null).Select(finding => $"{finding.Id} `{finding.Place}`: {finding.Suppressed}"));
        List(text, "Resolved since the run before", (drift?.Resolved ?? []).Select(finding => $"{finding.Rule} `{finding.Place}`: {finding.Says}"));
        List(text, "Not looked at this time", (drift?.NotLookedAt ?? []).Select(finding => $"{finding.Rule} `{finding.Place}`: {finding.Says}"));
        return text.ToString();
    }

    private static void Chapter(StringBuilder text, string title, ReviewFinding[] findings)
    {
        if (findings.Length == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var rule in findings.GroupBy(finding => finding.Id))
        {
            var (first, about) = (rule.First(), rule.First().Rule);
            text.Append(CultureInfo.InvariantCulture, $"\n### {about.Id} {about.Title}\n\n{about.Because}\n\n**Do:** {about.Do}\n\n");
            foreach (var finding in rule)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{finding.Place}` {finding.Says}{Quoted(finding)}{(finding.Fix is null ? "" : " *(in the patch)*")}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"\nBy: {string.Join("; ", first.Rule.Sources.Select(source => source.Url is { } url ? $"[{source.Title.Replace("]", "", StringComparison.Ordinal)}]({url.AbsoluteUri})" : source.Title))}\n");
        }
    }

    // A back tick inside would end the code: two begin and end it then.
    private static string Quoted(ReviewFinding finding) => finding.Evidence.Contains('`', StringComparison.Ordinal) ? $" (`` {finding.Evidence} ``)" : $" (`{finding.Evidence}`)";

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n").Append(string.Concat(all.Select(line => $"- {line}\n")));
        }
    }
}
