using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Watch;

/// <summary>A published weakness in a version in use.</summary>
/// <param name="Fixed">The first version without it.</param>
public sealed record AdvisoryHit(UsedVersion Used, Advisory Advisory, string Fixed)
{
    private static readonly string[] Severities = ["critical", "high", "medium", "low"];

    /// <summary>0 for the gravest.</summary>
    public int Grade => Math.Max(0, Array.IndexOf(Severities, Advisory.Severity));

    /// <summary>Those that hit the versions the designs were made with; patches taken since are not known here. The gravest first.</summary>
    public static IEnumerable<AdvisoryHit> Of(IEnumerable<UsedVersion> used, KnowledgeBase knowledge) => used
        .SelectMany(version => knowledge.Advisories.Where(advisory => advisory.Technologies.Contains(version.Technology)).Select(advisory => (version, advisory, Range: advisory.Hits(version.Latest))))
        .Where(hit => hit.Range is not null)
        .Select(hit => new AdvisoryHit(hit.version, hit.advisory, hit.Range!.Fixed))
        .OrderBy(hit => hit.Grade)
        .ThenBy(hit => hit.Advisory.Id, StringComparer.Ordinal);
}
