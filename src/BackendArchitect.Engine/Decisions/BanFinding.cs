using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Says where a ban took something out of a design, and where it could not.</summary>
internal static class BanFinding
{
    private const string Id = "house-rule-not-kept";
    private const string Severity = "high";

    /// <summary>Names of banned technologies told beside one role; the rule says the rest.</summary>
    private const int Most = 2;

    /// <param name="all">What is known, before anything was taken out.</param>
    public static (IReadOnlyList<TechnologyChoice> Technologies, IReadOnlyList<Finding> Findings) Told(
        IReadOnlyList<TechnologyChoice> technologies, IReadOnlyList<Decision> decisions, IReadOnlyList<StandingDecision> standing, KnowledgeBase all)
    {
        var bans = standing.Where(record => record.Bans).ToList();
        return bans.Count == 0
            ? (technologies, [])
            : ([.. technologies.Select(choice => Told(choice, bans, all))], [.. bans.Select(ban => NotKept(ban, technologies, decisions, all)).OfType<Finding>()]);
    }

    private static TechnologyChoice Told(TechnologyChoice choice, List<StandingDecision> bans, KnowledgeBase all)
    {
        var dropped = all.Technologies.Where(technology => technology.Id != choice.Id && technology.Fills.Any(filling => filling.Role == choice.Role))
            .OrderByDescending(technology => technology.Fills.Where(filling => filling.Role == choice.Role).Max(filling => filling.Fit))
            .ThenBy(technology => technology.Id, StringComparer.Ordinal)
            .Select(technology => (technology.Name, Ban: bans.Find(ban => Hits(ban, technology.Id, technology.Skills))))
            .Where(entry => entry.Ban is not null)
            .Take(Most)
            .Select(entry => $"refused: {entry.Name}, because {entry.Ban!.Id} rules it out")
            .ToList();
        return dropped.Count == 0 ? choice : choice with { Refused = [.. choice.Refused, .. dropped] };
    }

    /// <returns>Null where the ban holds.</returns>
    private static Finding? NotKept(StandingDecision ban, IReadOnlyList<TechnologyChoice> technologies, IReadOnlyList<Decision> decisions, KnowledgeBase all)
    {
        var used = technologies.FirstOrDefault(choice => Hits(ban, choice.Id, all.Technologies.FirstOrDefault(known => known.Id == choice.Id)?.Skills ?? []));
        var taken = decisions.FirstOrDefault(decision => decision.Chosen == ban.Subject);
        return used is null && taken is null ? null : new Finding(
            Id,
            "A house rule that cannot be kept",
            Severity,
            $"{ban.Id} ({ban.Title}) rules out {RecordSubject.NameOf(ban.Subject, all)}, and {(used is not null ? $"nothing else in the catalogue can be the {used.Role.Replace('-', ' ')} here: {used.Name} stands" : $"no other option of \"{taken!.Title}\" is left: {taken.Winner.Name} stands")}.",
            "A design with a hole where a part must be cannot be built; the rule is set aside for this part alone.",
            "Name what the team would rather have there, drop the rule, or change the brief so that the part is not needed.",
            [ban.Id],
            []);
    }

    private static bool Hits(StandingDecision ban, string id, IReadOnlyList<string> skills) => ban.Subject == id || skills.Contains(ban.Subject);
}
