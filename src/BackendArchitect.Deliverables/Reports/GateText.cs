using System.Globalization;
using BackendArchitect.Engine.Gates;
using BackendArchitect.Engine.Knowledge;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The quality gate and the age of the tables, as a document says them.</summary>
internal static class GateText
{
    private const string Kept = " For the team to keep.";

    public static string Word(GateResult result) => result switch
    {
        GateResult.Pass => "pass",
        GateResult.Warn => "pass with warnings",
        GateResult.Fail => "fail",
        _ => "cannot determine",
    };

    public static MarkdownPage Table(MarkdownPage page, QualityGate gate) => page.Table(
        ["Question", "Result", "Looked at", "Data of", "Source"],
        gate.Lines.Select(line => new[] { Text(line.Question), $"**{Word(line.Result)}**", Text(line.Looked), Words.Date(line.Date), Source(line) }));

    /// <summary>The gate in a glance: questions and results, without what was looked at.</summary>
    public static MarkdownPage Short(MarkdownPage page, QualityGate gate) => page.Table(
        ["Question", "Result", "Data of"],
        gate.Lines.Select(line => new[] { Text(line.Question), $"**{Word(line.Result)}**", Words.Date(line.Date) }));

    /// <summary>What the makers recommend and only the team can keep, without the words that say so each time.</summary>
    public static IEnumerable<string> ForTheTeam(QualityGate gate) => gate.Lines
        .SelectMany(line => line.Notes)
        .Where(IsForTheTeam)
        .Select(note => Words.Sentence(note.Says[..^Kept.Length]));

    /// <summary>What was noted, worst first; what merely passed stays short.</summary>
    public static IEnumerable<string> Notes(QualityGate gate) => gate.Lines
        .SelectMany(line => line.Notes)
        .Where(note => !IsForTheTeam(note))
        .OrderByDescending(note => note.Result)
        .Select(note => note.Result == GateResult.Pass ? Words.Sentence(note.Says) : $"**{Word(note.Result)}**: {Words.Sentence(note.Says)}");

    /// <summary>How old the tables are; the bundle knows no clock, so it says from which day each counts as stale.</summary>
    public static string Age(KnowledgeDates dates) => string.Join(
        " ",
        new[]
        {
            Table("Release lines are", dates.Versions, dates.VersionsStaleFrom),
            Table("The oldest price is", dates.OldestPrice, dates.PricesStaleFrom),
            dates.Advisories is { } day ? $"Advisories were gone through on {Words.Date(day)}." : "",
        }.Where(sentence => sentence.Length > 0));

    private static bool IsForTheTeam(GateNote note) => note.Says.EndsWith(Kept, StringComparison.Ordinal);

    private static string Table(string what, DateOnly? taken, DateOnly? stale) =>
        taken is { } day && stale is { } from ? $"{what} of {Words.Date(day)}, and count{(what.EndsWith("is", StringComparison.Ordinal) ? "s" : "")} as stale from {Words.Date(from)}." : "";

    private static string Source(GateLine line) => line.Sources.Count == 0
        ? "–"
        : Link(line.Sources[0].Title, line.Sources[0].Url)
            + (line.Sources.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {line.Sources.Count - 1} more") : "");
}
