using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Holds what is put forward against what was decided. Two things that can stand side by side are no conflict.</summary>
public static class ConflictFinder
{
    /// <summary>Decisions of which a system takes one option; of the others it may have several, each for its own work.</summary>
    private static readonly HashSet<string> OneOfThem = new(StringComparer.Ordinal)
    {
        "architecture-style", "api-style", "primary-store", "hosting", "authentication", "authorisation", "tenancy", "deployment-strategy", "disaster-recovery", "cache", "edge",
    };

    /// <param name="design">The design the proposal would change, whose weights say what speaks for it; null where there is none.</param>
    /// <returns>In the order of the records; one for each record and thing put forward.</returns>
    public static IReadOnlyList<DecisionConflict> Find(IEnumerable<ProposedChoice> proposals, IReadOnlyList<StandingDecision> standing, KnowledgeBase knowledge, Blueprint? design = null)
    {
        var put = proposals.DistinctBy(proposal => proposal.Subject).ToList();
        return
        [
            .. standing.Where(record => record.Binds || record.Bans)
                .SelectMany(record => put.Select(proposal => Between(record, proposal, knowledge, design)).OfType<DecisionConflict>()),
        ];
    }

    private static DecisionConflict? Between(StandingDecision record, ProposedChoice proposal, KnowledgeBase knowledge, Blueprint? design)
    {
        DecisionConflict Conflict(string driver) => new(record, RecordSubject.NameOf(proposal.Subject, knowledge), RecordSubject.NameOf(record.Subject, knowledge), driver);
        var same = RecordSubject.IsSame(record.Subject, proposal.Subject, knowledge);
        if (record.Bans)
        {
            return same ? Conflict("the rule says so, whatever speaks for it") : null;
        }

        if (same || !DecisionScope.Meet(record.Title, proposal.Words))
        {
            return null;
        }

        if (RolesOf(record.Subject, knowledge).Intersect(RolesOf(proposal.Subject, knowledge)).FirstOrDefault() is { } role)
        {
            return Conflict(Known(design, record, proposal, knowledge) ?? $"both would be the {role.Replace('-', ' ')}; nothing that was said sets one above the other");
        }

        return knowledge.Decisions.Any(point => OneOfThem.Contains(point.Id) && AreTwo(record, proposal, point, knowledge))
            ? Conflict(Known(design, record, proposal, knowledge) ?? "no design stands here whose drivers could say what changed")
            : null;
    }

    private static bool AreTwo(StandingDecision record, ProposedChoice proposal, DecisionPoint point, KnowledgeBase knowledge) =>
        (record.Decision.Length == 0 || record.Decision == point.Id)
        && RecordSubject.OptionOf(record.Subject, point, null, knowledge) is { } recorded
        && RecordSubject.OptionOf(proposal.Subject, point, null, knowledge) is { } proposed
        && recorded.Id != proposed.Id
        && !FillsToo(record.Subject, proposed, knowledge) && !FillsToo(proposal.Subject, recorded, knowledge);

    private static bool FillsToo(string subject, DecisionOption option, KnowledgeBase knowledge) => option.Role is { } role && RolesOf(subject, knowledge).Contains(role);

    /// <summary>What the design of the place says for the one over the other; null where it does not weigh them.</summary>
    private static string? Known(Blueprint? design, StandingDecision record, ProposedChoice proposal, KnowledgeBase knowledge)
    {
        foreach (var decision in design?.Decisions ?? [])
        {
            var point = knowledge.Decisions.First(known => known.Id == decision.Id);
            if (RecordSubject.OptionOf(record.Subject, point, decision.Chosen, knowledge) is { } recorded
                && RecordSubject.OptionOf(proposal.Subject, point, decision.Chosen, knowledge) is { } proposed && recorded.Id != proposed.Id)
            {
                return Departures.Driver(decision, recorded.Id, proposed.Id);
            }
        }

        return null;
    }

    private static HashSet<string> RolesOf(string subject, KnowledgeBase knowledge) =>
        knowledge.Technologies.FirstOrDefault(technology => technology.Id == subject)?.Fills.Select(filling => filling.Role).ToHashSet(StringComparer.Ordinal) ?? [];
}
