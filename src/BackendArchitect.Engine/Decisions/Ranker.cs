using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Ranks the options of one decision.</summary>
internal static class Ranker
{
    private const int Most = 3;

    public static Ranking Rank(DecisionPlan plan, Scope scope)
    {
        var weights = Weighing.Of(plan.Drivers, scope);
        var excluded = new List<(DecisionOption, RuledOut)>();
        var ranked = new List<RankedOption>(plan.Options.Length);
        var outside = new List<RankedOption>();
        foreach (var option in plan.Options)
        {
            var why = option.Out(scope);
            if (why is not null)
            {
                excluded.Add((option.Option, why));
            }

            (why is null ? ranked : outside).Add(Score(option, weights, scope, why));
        }

        if (ranked.Count == 0)
        {
            // Everything is out of the question: the simplest stays, and its exclusion stays on it as the warning it is.
            ranked.Add(outside.MinBy(option => option.Option.Complexity)!);
        }

        return new Ranking(plan.Point, weights, Compared(Shortlist(ranked), outside), excluded) { All = [.. ranked, .. outside] };
    }

    /// <exception cref="ArgumentException">The decision has no such option.</exception>
    public static Ranking Force(DecisionPlan plan, string id, Scope scope)
    {
        var ranking = Rank(plan, scope);
        var option = Array.Find(plan.Options, option => option.Option.Id == id)
            ?? throw new ArgumentException($"'{id}' is no option of '{plan.Point.Id}'. Take one of {string.Join(", ", plan.Point.Options.Select(known => known.Id))}.", nameof(id));
        return ranking with { Survivors = [Score(option, ranking.Weights, scope, option.Out(scope)), .. ranking.Survivors.Where(ranked => ranked.Plan != option)] };
    }

    /// <summary>A winner without a rival says nothing: the best of what was ruled out is shown beside it and stays ruled out, one that scores no more before one that would.</summary>
    private static List<RankedOption> Compared(List<RankedOption> shortlist, List<RankedOption> outside) => shortlist.Count > 1
        ? shortlist
        : [
            shortlist[0],
            .. outside.Where(option => option != shortlist[0])
                .OrderBy(option => option.Total > shortlist[0].Total)
                .ThenByDescending(option => option.Total)
                .Take(1),
        ];

    private static RankedOption Score(DecisionPlan.OptionPlan option, IReadOnlyList<DriverWeight> weights, Scope scope, RuledOut? why)
    {
        var scores = new OptionScore[weights.Count];
        var total = 0.0;
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = Array.Find(option.Scores[at], score => score.When?.Holds(scope) != false).Score;
            total += weights[at].Share * scores[at].Score;
        }

        return new RankedOption(option, scores, Math.Round(total * 10, 1, MidpointRounding.AwayFromZero), why);
    }

    /// <summary>The best three, the simplest always among them; of equals one that nothing dominates, then the simpler one, is better.</summary>
    /// <remarks>
    /// So the winner is never dominated: what dominates it would have a total at least as high, be dominated by nothing itself (or by
    /// something that dominates the winner too), and thus stand before it.
    /// </remarks>
    private static List<RankedOption> Shortlist(List<RankedOption> ranked)
    {
        var best = ranked
            .OrderByDescending(option => option.Total)
            .ThenBy(option => ranked.Exists(other => other.Dominates(option)))
            .ThenBy(option => option.Option.Complexity)
            .ToList();
        var simplest = best.MinBy(option => option.Option.Complexity)!;
        var shortlist = best.Take(Most).ToList();
        if (!shortlist.Contains(simplest))
        {
            shortlist[^1] = simplest;
        }

        return shortlist;
    }
}
