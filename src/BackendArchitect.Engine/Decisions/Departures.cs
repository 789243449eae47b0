using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Holds the decisions of a design against those the team took before.</summary>
internal static class Departures
{
    public static IReadOnlyList<Decision> Mark(IReadOnlyList<Decision> decisions, IReadOnlyList<StandingDecision> standing, KnowledgeBase knowledge) =>
        standing.Any(record => record.Binds) ? [.. decisions.Select(decision => Mark(decision, standing, knowledge))] : decisions;

    private static Decision Mark(Decision decision, IReadOnlyList<StandingDecision> standing, KnowledgeBase knowledge)
    {
        var point = knowledge.Decisions.First(known => known.Id == decision.Id);
        var about = standing.Where(record => record.Binds)
            .Select(record => (Record: record, Option: OptionOf(record, point, decision, knowledge)))
            .Where(entry => entry.Option is not null)
            .ToList();
        return decision with
        {
            Departures = [.. about.Where(entry => !Agrees(entry.Record, entry.Option!, decision, knowledge)).Select(entry => Departs(entry.Record, entry.Option!, decision))],
            Agreements = [.. about.Where(entry => Agrees(entry.Record, entry.Option!, decision, knowledge)).Select(entry => $"Agrees with {Named(entry.Record)}.")],
        };
    }

    /// <summary>The option of this decision a record speaks of, by its own id or by the technology that fills it; null when it speaks of something else.</summary>
    private static DecisionOption? OptionOf(StandingDecision record, DecisionPoint point, Decision decision, KnowledgeBase knowledge)
    {
        var roles = knowledge.Technologies.FirstOrDefault(technology => technology.Id == record.Subject)?.Fills.Select(filling => filling.Role).ToHashSet() ?? [];
        var filled = point.Options.Where(option => option.Role is { } role && roles.Contains(role)).ToList();
        return point.Options.FirstOrDefault(option => option.Id == record.Subject)
            ?? filled.FirstOrDefault(option => option.Id == decision.Chosen)
            ?? filled.FirstOrDefault();
    }

    private static bool Agrees(StandingDecision record, DecisionOption option, Decision decision, KnowledgeBase knowledge)
    {
        if (option.Id != decision.Chosen || decision.Technology is not { } chosen || option.Id == record.Subject)
        {
            return option.Id == decision.Chosen;
        }

        // A managed variant keeps the decision: PostgreSQL on Aurora is PostgreSQL.
        return chosen.Id == record.Subject || knowledge.Technologies.Any(technology => technology.Id == chosen.Id && technology.Skills.Contains(record.Subject));
    }

    private static string Departs(StandingDecision record, DecisionOption option, Decision decision)
    {
        var now = decision.Technology is { } technology && !technology.Name.Equals(decision.Winner.Name, StringComparison.OrdinalIgnoreCase)
            ? $"{decision.Winner.Name} ({technology.Name})"
            : decision.Winner.Name;
        return $"Departs from {Named(record)} because {Because(option, decision)} The design takes {now}; supersede the record, or keep it and say so: both cannot hold.";
    }

    private static string Because(DecisionOption option, Decision decision)
    {
        if (option.Id == decision.Chosen)
        {
            return $"{Prose.Inside(decision.Technology?.Because ?? decision.Winner.Summary).TrimEnd('.')}.";
        }

        if (decision.Excluded.FirstOrDefault(excluded => excluded.Id == option.Id) is { } ruledOut)
        {
            return $"{ruledOut.Because.TrimEnd('.')}.";
        }

        var standing = decision.Options.FirstOrDefault(known => known.Id == option.Id);
        var turned = decision.Weights
            .Select(weight => (Weight: weight, Then: standing?.Scores.FirstOrDefault(score => score.Driver == weight.Driver), Now: decision.Winner.Scores.First(score => score.Driver == weight.Driver)))
            .Where(entry => entry.Then is not null)
            .OrderByDescending(entry => entry.Weight.Value * (entry.Now.Value - entry.Then!.Value))
            .FirstOrDefault();
        return turned.Now is null
            ? $"{Prose.Inside(decision.Reasons.Count > 0 ? decision.Reasons[0] : decision.Winner.Summary)}"
            : $"{turned.Weight.Name.ToLowerInvariant()} counts {Number(turned.Weight.Value * 100)} % here, and there {decision.Winner.Name} scores {Number(turned.Now.Value)} of 10 "
                + $"({turned.Now.Because}) against {Number(turned.Then!.Value)} for {standing!.Name} ({turned.Then.Because}).";
    }

    private static string Named(StandingDecision record) =>
        $"{record.Id} ({record.Title}{(record.Date == DateOnly.MinValue ? "" : $", accepted {record.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")}{(record.Link is null ? "" : $", {record.Link}")})";

    private static string Number(double value) => Template.Readable(Math.Round(value, 1), string.Empty);

}
