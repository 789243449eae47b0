using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Puts a ranking into words: reasons, pros and cons.</summary>
internal static class DecisionWriter
{
    private const int MostReasons = 3;

    /// <summary>What scores less is at best the lesser evil, and no reason to give.</summary>
    private const int Good = 7;

    /// <param name="scope">Facts, load figures and choices; what the texts may name.</param>
    /// <param name="flips">Computed flips of this decision.</param>
    public static Decision Write(Ranking ranking, TechnologyChoice? technology, IReadOnlyList<Flip> flips, Scope scope)
    {
        var (point, simplest) = (ranking.Point, ranking.Simplest);
        return new Decision(
            point.Id,
            point.Title,
            point.Asks,
            Template.Fill(point.Matters, scope),
            ranking.Winner.Option.Id,
            technology,
            [.. ranking.Weights.Select(weight => new Weight(
                weight.Driver.Id,
                weight.Driver.Name,
                weight.Share,
                [.. weight.Raises.Select(raise => Template.Fill(raise.Because, scope))]))],
            [.. ranking.Survivors.Select(ranked => Write(ranked, ranked == simplest, ranking, scope))],
            [.. ranking.Excluded.Select(entry => new ExcludedOption(entry.Option.Id, entry.Option.Name, Template.Fill(entry.Why.Because, scope)))],
            Reasons(ranking, scope),
            flips,
            point.Sources)
        {
            Considered =
            [
                .. ranking.All.DistinctBy(ranked => ranked.Option.Id).OrderByDescending(ranked => ranked.Total)
                    .Select(ranked => Write(ranked, ranked == simplest, ranking, scope)),
            ],
        };
    }

    private static ScoredOption Write(RankedOption ranked, bool simplest, Ranking ranking, Scope scope) => new(
        ranked.Option.Id,
        ranked.Option.Name,
        ranked.Option.Summary,
        ranked.Total,
        simplest,
        ranked.Option.Complexity,
        [.. ranked.Scores.Select(score => new Score(score.Driver, score.Score, Template.Fill(score.Because, scope)))],
        ranked.Option.Pros,
        ranked.Option.Cons,
        ranked.Option.WinsWhen)
    {
        RuledOut = ranked.Why is { } why ? Template.Fill(why.Because, scope) : null,
        DominatedBy = ranking.Survivors.FirstOrDefault(other => other.Why is null && other.Dominates(ranked))?.Option.Name,
    };

    /// <summary>The drivers on which the winner gained most over the next best; alone, those that count most.</summary>
    private static List<string> Reasons(Ranking ranking, Scope scope)
    {
        var winner = ranking.Winner;
        var next = ranking.Survivors.Skip(1).FirstOrDefault(rival => rival.Total <= winner.Total);
        return [.. ranking.Weights
            .Select((weight, at) => (
                Weight: weight,
                Text: Template.Fill(winner.Scores[at].Because, scope),
                winner.Scores[at].Score,
                Gain: weight.Share * (winner.Scores[at].Score - (next?.Scores[at].Score ?? 0))))
            .Where(entry => entry.Gain > 0)
            .OrderByDescending(entry => entry.Score >= Good)
            .ThenByDescending(entry => entry.Gain)
            .TakeWhile((entry, at) => at == 0 || entry.Score >= Good)
            .Take(MostReasons)
            .Select(entry => string.Create(
                CultureInfo.InvariantCulture,
                $"{Sentence(entry.Text)} ({entry.Weight.Driver.Name.ToLowerInvariant()} counts {entry.Weight.Share * 100:0} %)."))];
    }

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
