using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Holds the decisions of a design, and the options they were taken among, against those the team took before.</summary>
internal static class Departures
{
    public static IReadOnlyList<Decision> Mark(IReadOnlyList<Decision> decisions, IReadOnlyList<StandingDecision> standing, KnowledgeBase knowledge) =>
        standing.Any(record => record.Binds) ? [.. decisions.Select(decision => Mark(decision, standing, knowledge))] : decisions;

    private static Decision Mark(Decision decision, IReadOnlyList<StandingDecision> standing, KnowledgeBase knowledge)
    {
        var point = knowledge.Decisions.First(known => known.Id == decision.Id);
        var about = standing.Where(record => record.Binds && (record.Decision.Length == 0 || record.Decision == decision.Id))
            .Select(record => (Record: record, Option: RecordSubject.OptionOf(record.Subject, point, decision.Chosen, knowledge)))
            .Where(entry => entry.Option is not null)
            .Select(entry => (entry.Record, Option: entry.Option!))
            .ToList();
        if (about.Count == 0)
        {
            return decision;
        }

        var bearings = about.Select(entry => Agrees(entry.Record, entry.Option, decision, knowledge)
            ? new RecordBearing(entry.Record, Departs: false, "")
            : new RecordBearing(entry.Record, Departs: true, Because(entry.Option, decision)))
            .OrderByDescending(bearing => bearing.Departs)
            .ToList();
        return decision with
        {
            Departures = [.. bearings.Where(bearing => bearing.Departs).Select(bearing => $"{bearing.Says} {Now(decision)}")],
            Agreements = [.. bearings.Where(bearing => !bearing.Departs).Select(bearing => bearing.Says)],
            Bearings = bearings,
            Options = [.. decision.Options.Select(option => Told(option, about, bearings, decision))],
            Considered = [.. decision.Considered.Select(option => Told(option, about, bearings, decision))],
        };
    }

    /// <summary>Why another option than the recorded one would be taken, of everything that speaks for it the heaviest.</summary>
    /// <returns>A sentence without its full stop; what nothing speaks for says so.</returns>
    public static string Driver(Decision decision, string recorded, string taken)
    {
        var scored = decision.Options.Concat(decision.Considered).ToList();
        var (then, now) = (scored.Find(option => option.Id == recorded), scored.Find(option => option.Id == taken));
        if (decision.Excluded.FirstOrDefault(excluded => excluded.Id == recorded) is { } ruledOut)
        {
            return ruledOut.Because.TrimEnd('.');
        }

        var turned = then is null || now is null ? default : decision.Weights
            .Select(weight => (Weight: weight, Then: then.Scores.FirstOrDefault(score => score.Driver == weight.Driver), Now: now.Scores.FirstOrDefault(score => score.Driver == weight.Driver)))
            .Where(entry => entry.Then is not null && entry.Now is not null && entry.Weight.Value > 0 && entry.Now.Value > entry.Then.Value)
            .OrderByDescending(entry => entry.Weight.Value * (entry.Now!.Value - entry.Then!.Value))
            .FirstOrDefault();
        return turned.Now is null || turned.Then is null
            ? $"it is chosen in its place, though nothing in this brief counts for {now?.Name ?? "it"} over {then?.Name ?? "that"}"
            : $"{turned.Weight.Name.ToLowerInvariant()} counts {Number(turned.Weight.Value * 100)} % here, and there {now!.Name} scores {Number(turned.Now.Value)} of 10 "
                + $"({turned.Now.Because.TrimEnd('.')}) against {Number(turned.Then.Value)} for {then!.Name} ({turned.Then.Because.TrimEnd('.')})";
    }

    /// <summary>An option with the record it departs from: the one chosen as the decision does, another because of what would speak for it.</summary>
    private static ScoredOption Told(ScoredOption option, List<(StandingDecision Record, DecisionOption Option)> about, List<RecordBearing> bearings, Decision decision)
    {
        var said = option.Id == decision.Chosen
            ? bearings.Where(bearing => bearing.Departs).Select(bearing => bearing.Says)
            : about.Where(entry => entry.Option.Id != option.Id).Select(entry => new RecordBearing(entry.Record, Departs: true, Driver(decision, entry.Option.Id, option.Id)).Says);
        var text = string.Join(' ', said);
        return text.Length == 0 ? option : option with { Departs = text };
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

    private static string Now(Decision decision)
    {
        var now = decision.Technology is { } technology && !technology.Name.Equals(decision.Winner.Name, StringComparison.OrdinalIgnoreCase)
            ? $"{decision.Winner.Name} ({technology.Name})"
            : decision.Winner.Name;
        return $"The design takes {now}; supersede the record, or keep it and say so: both cannot hold.";
    }

    private static string Because(DecisionOption recorded, Decision decision) => recorded.Id == decision.Chosen
        ? Prose.Inside(decision.Technology?.Because ?? decision.Winner.Summary).TrimEnd('.')
        : Driver(decision, recorded.Id, decision.Chosen);

    private static string Number(double value) => Template.Readable(Math.Round(value, 1), string.Empty);
}
