using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Takes the decisions in their order; a later one sees the choices of the earlier ones.</summary>
internal static class DecisionMaker
{
    private const int Most = 3;

    /// <param name="scope">Facts and load figures.</param>
    /// <param name="forced">An option to take whatever its score.</param>
    /// <returns>The rankings, and the scope with the choices in it.</returns>
    public static (IReadOnlyList<Ranking> Rankings, Scope Scope) Decide(KnowledgeBase knowledge, Scope scope, Forced? forced)
    {
        var rankings = new List<Ranking>();
        foreach (var point in knowledge.Decisions)
        {
            if (!Expressions.Holds(point.When, scope))
            {
                continue;
            }

            var ranking = Rank(point, knowledge.Drivers, scope);
            if (forced?.Decision == point.Id)
            {
                ranking = Take(forced.Option, ranking, scope);
            }

            rankings.Add(ranking);
            scope = scope.WithChoice(point.Id, ranking.Winner.Option.Id);
        }

        return (rankings, scope);
    }

    /// <exception cref="ArgumentException">The decision has no such option.</exception>
    private static Ranking Take(string id, Ranking ranking, Scope scope)
    {
        var option = ranking.Point.Options.FirstOrDefault(option => option.Id == id)
            ?? throw new ArgumentException($"'{id}' is no option of '{ranking.Point.Id}'. Take one of {string.Join(", ", ranking.Point.Options.Select(known => known.Id))}.", nameof(id));
        return ranking with { Survivors = [Score(option, ranking.Weights, scope), .. ranking.Survivors.Where(ranked => ranked.Option != option)] };
    }

    private static Ranking Rank(DecisionPoint point, IReadOnlyList<Driver> drivers, Scope scope)
    {
        var weights = Weighing.Of(point.Drivers, drivers, scope);
        var excluded = new List<(DecisionOption, RuledOut)>();
        var ranked = new List<RankedOption>();
        foreach (var option in point.Options)
        {
            if (option.RuledOut.FirstOrDefault(rule => Expressions.Holds(rule.When, scope)) is { } why)
            {
                excluded.Add((option, why));
            }
            else
            {
                ranked.Add(Score(option, weights, scope));
            }
        }

        if (ranked.Count == 0)
        {
            // Everything is out of the question: the simplest stays, its exclusion stays visible as the warning it is.
            ranked.Add(Score(point.Options.MinBy(option => option.Complexity)!, weights, scope));
        }

        return new Ranking(point, weights, Compared(Shortlist(ranked), excluded.Select(entry => Score(entry.Item1, weights, scope))), excluded);
    }

    /// <summary>A winner without a rival says nothing: the best of what was ruled out is shown beside it, and stays ruled out.</summary>
    private static List<RankedOption> Compared(List<RankedOption> shortlist, IEnumerable<RankedOption> ruledOut) =>
        shortlist.Count > 1
            ? shortlist
            : [.. shortlist, .. ruledOut.Where(option => option.Total <= shortlist[0].Total).OrderByDescending(option => option.Total).Take(1)];

    private static RankedOption Score(DecisionOption option, IReadOnlyList<DriverWeight> weights, Scope scope)
    {
        var scores = weights
            .Select(weight => option.Scores.Last(score => score.Driver == weight.Driver.Id && Expressions.Holds(score.When, scope)))
            .ToList();
        var total = weights.Zip(scores, (weight, score) => weight.Share * score.Score).Sum() * 10;
        return new RankedOption(option, scores, Math.Round(total, 1, MidpointRounding.AwayFromZero));
    }

    /// <summary>The best three, the simplest always among them; of equals the simpler one is better.</summary>
    private static List<RankedOption> Shortlist(List<RankedOption> ranked)
    {
        var best = ranked.OrderByDescending(option => option.Total).ThenBy(option => option.Option.Complexity).ToList();
        var simplest = best.MinBy(option => option.Option.Complexity)!;
        var shortlist = best.Take(Most).ToList();
        if (!shortlist.Contains(simplest))
        {
            shortlist[^1] = simplest;
        }

        return shortlist;
    }
}
