using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>A comparison in a few sentences: what stands first, by how much, and why those that are out are out.</summary>
public static class ContestVerdict
{
    public static string Of(Scene scene, Decision decision, Contest contest) =>
        string.Join(' ', Sentences(scene, decision, contest));

    private static IEnumerable<string> Sentences(Scene scene, Decision decision, Contest contest)
    {
        var words = scene.Words.Advice;
        var winner = decision.Winner;
        var rivals = contest.Options.Where(option => option.Id != winner.Id && option.RuledOut is null).OrderByDescending(option => option.Total).ToArray();
        yield return Standing(words, winner, rivals, third: contest.Named > 1 && contest.Options.Take(contest.Named).All(option => option.Id != winner.Id));
        foreach (var option in contest.Options.Where(option => option.RuledOut is not null && option.Id != winner.Id))
        {
            yield return words.OutWith(option.Name, option.RuledOut!.TrimEnd('.'), Points(option.Total));
        }
    }

    private static string Standing(AdviceWords words, ScoredOption winner, ScoredOption[] rivals, bool third) => rivals switch
    {
        [] => words.OnlyOne(winner.Name, Points(winner.Total)),
        [var next, ..] when third => words.ThirdWins(winner.Name, Points(winner.Total), next.Name, Points(next.Total)),
        [var next, ..] => words.Wins(winner.Name, next.Name, Points(Math.Round(winner.Total) - Math.Round(next.Total)), Points(winner.Total), Points(next.Total)),
    };

    private static string Points(double total) => Amounts.Number(Math.Round(total));
}
