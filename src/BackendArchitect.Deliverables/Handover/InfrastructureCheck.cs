using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Holds Terraform, and contracts, to what is said about other people's.</summary>
internal static class InfrastructureCheck
{
    /// <summary>What cannot be read, and more than advice. One file of the module alone: what another one may hold is not missed.</summary>
    public static IEnumerable<Defect> Of(string path, string text)
    {
        var report = Review.Check([new ReviewFile(path, text)], SchemaCheck.Rules, DateOnly.MinValue);
        return
        [
            .. report.Unread.Select(unread => new Defect($"line {unread.Place.Line}", unread.Why)),
            .. report.Counting.Where(finding => finding.Severity != "info").OrderBy(finding => finding.Place.Line).Select(finding => new Defect($"line {finding.Place.Line}", finding.Says)),
        ];
    }
}
