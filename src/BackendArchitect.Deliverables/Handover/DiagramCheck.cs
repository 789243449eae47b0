using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Diagrams;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Holds a diagram to what is said about other people's, and to the kinds a bundle has.</summary>
internal static class DiagramCheck
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "C4Context", "C4Container", "C4Component", "C4Deployment", "sequenceDiagram", "erDiagram", "classDiagram", "gantt", "xychart-beta", "workspace",
    };

    /// <summary>What cannot be read, and more than advice.</summary>
    public static IEnumerable<Defect> Of(string path, string text)
    {
        var file = new ReviewFile(path, text);
        if (!DiagramText.Is(file))
        {
            return [new Defect("line 1", "there is no kind of diagram a bundle has")];
        }

        var strange = DiagramText.Read(file).Where(graph => !Kinds.Contains(graph.Keyword)).Select(graph => new Defect($"line {graph.Line}", $"'{Limits.Short(graph.Keyword)}' is no kind of diagram a bundle has")).ToList();
        if (strange.Count > 0)
        {
            return strange;
        }

        var report = Review.Check([file], SchemaCheck.Rules, DateOnly.MinValue);
        return
        [
            .. report.Unread.Select(unread => new Defect($"line {unread.Place.Line}", unread.Why)),
            .. report.Counting.Where(finding => finding.Severity != "info").OrderBy(finding => finding.Place.Line).Select(finding => new Defect($"line {finding.Place.Line}", finding.Says)),
        ];
    }
}
