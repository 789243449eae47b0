using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Engine.Comparison;

/// <summary>Decisions, parts, technologies, risks, findings and break points that differ.</summary>
internal static class Changed
{
    public static IEnumerable<Change> Decisions(Blueprint before, Blueprint after) =>
        from id in after.Decisions.Concat(before.Decisions).Select(decision => decision.Id).Distinct()
        let old = before.Decision(id)
        let now = after.Decision(id)
        where old?.Chosen != now?.Chosen
        select new Change(ChangeKind.Decision, id, (now ?? old)!.Title, old?.Winner.Name, now?.Winner.Name, now?.Winner.Total - old?.Winner.Total, "points");

    public static IEnumerable<Change> Parts(Blueprint before, Blueprint after)
    {
        foreach (var part in after.Parts)
        {
            if (before.Part(part.Id) is not { } old)
            {
                yield return new Change(ChangeKind.PartAdded, part.Id, part.Name, null, Say(part));
            }
            else if (Say(old) != Say(part) || !old.Contexts.SequenceEqual(part.Contexts))
            {
                yield return new Change(ChangeKind.PartChanged, part.Id, part.Name, Say(old), Say(part), part.Instances - old.Instances, "instances");
            }
        }

        foreach (var gone in before.Parts.Where(part => after.Part(part.Id) is null))
        {
            yield return new Change(ChangeKind.PartRemoved, gone.Id, gone.Name, Say(gone), null);
        }
    }

    /// <remarks>By role: a role that is only in one design comes and goes with its decision or part.</remarks>
    public static IEnumerable<Change> Technologies(Blueprint before, Blueprint after) =>
        from now in after.Technologies
        let old = before.Technologies.FirstOrDefault(technology => technology.Role == now.Role)
        where old is not null && (old.Id != now.Id || old.Version?.Line != now.Version?.Line)
        select new Change(ChangeKind.Technology, now.Role, now.Role.Replace('-', ' '), Say(old), Say(now));

    public static IEnumerable<Change> Risks(Blueprint before, Blueprint after)
    {
        foreach (var risk in after.Risks)
        {
            var old = before.Risks.FirstOrDefault(known => known.Id == risk.Id);
            if (old is null)
            {
                yield return new Change(ChangeKind.RiskAdded, risk.Id, risk.Title, null, Score(risk));
            }
            else if (old.Score != risk.Score)
            {
                yield return new Change(ChangeKind.RiskChanged, risk.Id, risk.Title, Score(old), Score(risk), risk.Score - old.Score, "points");
            }
        }

        foreach (var gone in before.Risks.Where(risk => after.Risks.All(known => known.Id != risk.Id)))
        {
            yield return new Change(ChangeKind.RiskGone, gone.Id, gone.Title, Score(gone), null);
        }
    }

    public static IEnumerable<Change> Findings(Blueprint before, Blueprint after) =>
        after.Findings.Where(finding => before.Findings.All(known => known.Id != finding.Id))
            .Select(finding => new Change(ChangeKind.FindingRaised, finding.Id, finding.Title, null, finding.Says))
            .Concat(before.Findings.Where(finding => after.Findings.All(known => known.Id != finding.Id))
                .Select(finding => new Change(ChangeKind.FindingGone, finding.Id, finding.Title, finding.Says, null)));

    public static IEnumerable<Change> BreakPoints(Blueprint before, Blueprint after)
    {
        var (old, now) = (First(before), First(after));
        if (Say(old) != Say(now))
        {
            yield return new Change(ChangeKind.BreakPoint, "first", "Holds to", Say(old), Say(now), now?.Multiple - old?.Multiple, "×");
        }
    }

    private static BreakPoint? First(Blueprint design) => design.BreakPoints.Count > 0 ? design.BreakPoints[0] : null;

    private static string Say(Part part) => part.Instances > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{part.Instances} × {(part.Label.Length > 0 ? part.Label : part.Name)}")
        : part.Label.Length > 0 ? part.Label : part.Name;

    private static string Say(TechnologyChoice technology) => technology.Version is { } version ? $"{technology.Name} {version.Line}" : technology.Name;

    private static string? Say(BreakPoint? point) => point is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{point.Multiple:0.00}× the planned peak, then {point.Part.ToLowerInvariant()} ({point.Resource})");

    private static string Score(Risk risk) => risk.Score.ToString(CultureInfo.InvariantCulture);
}
