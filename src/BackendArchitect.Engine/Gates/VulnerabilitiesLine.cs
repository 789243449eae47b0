using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Gates;

/// <summary>Is a vulnerability known in one of the versions?</summary>
internal static class VulnerabilitiesLine
{
    private static readonly string[] Grave = ["critical", "high"];

    public static GateLine Answer(GateSubject subject)
    {
        var advisories = subject.Knowledge.Advisories;
        var date = subject.Knowledge.Dates.Advisories ?? subject.Today;
        var looked = subject.Known.Where(pair => pair.Choice.Version is not null).Select(pair => pair.Choice).ToList();
        var about = advisories.Where(advisory => looked.Any(choice => advisory.Technologies.Contains(choice.Id))).ToList();
        List<GateNote> hits = [.. looked.SelectMany(choice => about.SelectMany(advisory => Hits(choice, advisory)))];
        return GateLine.Of(
            "vulnerabilities",
            "Is a vulnerability known in one of them?",
            $"the newest patch of {GateSubject.Count(looked.Count, "version", "versions")} against "
                + $"{GateSubject.Count(about.Count, "advisory", "advisories")} about them, of {advisories.Count} in the data; a managed service is patched by its provider",
            [looked.Count, about.Count, advisories.Count],
            about.Select(advisory => advisory.Id),
            advisories.Count == 0
                ? [new GateNote(GateResult.CannotDetermine, "There are no advisories in the data; the scanner in the pipeline would decide it.")]
                : hits.Count == 0
                    ? [new GateNote(GateResult.Pass, $"No advisory in data of {GateSubject.Day(date)} hits a chosen version. The table holds the well-known ones only: keep the dependency scan in the pipeline.")]
                    : hits,
            date,
            about.SelectMany(advisory => advisory.Sources));
    }

    private static IEnumerable<GateNote> Hits(TechnologyChoice choice, Advisory advisory)
    {
        if (advisory.Technologies.Contains(choice.Id) && advisory.Hits(choice.Version!.Latest) is { } range)
        {
            yield return new GateNote(
                Grave.Contains(advisory.Severity) ? GateResult.Fail : GateResult.Warn,
                $"{advisory.Name} ({advisory.Severity}) hits {choice.Name} {choice.Version.Latest}: {advisory.Title}. Take {range.Fixed} or later.");
        }
    }
}
