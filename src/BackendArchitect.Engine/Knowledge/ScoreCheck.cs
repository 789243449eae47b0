namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that every option of a decision can be scored on every driver whatever the brief says, and is argued for and against.</summary>
internal static class ScoreCheck
{
    /// <summary>Fewer options are no choice; fewer pros or cons no argument.</summary>
    private const int Fewest = 2;

    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge) =>
        from decision in knowledge.Decisions
        from problem in Alone(decision).Concat(decision.Options.SelectMany(option => Problems(decision, option).Concat(Argued(option))))
        select new KnowledgeProblem($"Knowledge/decisions/{decision.Id}.yaml", 1, problem.What, problem.Remedy);

    private static IEnumerable<(string What, string Remedy)> Alone(DecisionPoint decision)
    {
        if (decision.Options.Count < Fewest)
        {
            yield return ($"It has {decision.Options.Count} option.", $"Give it {Fewest} or more, or make it no decision.");
        }
    }

    private static IEnumerable<(string What, string Remedy)> Argued(DecisionOption option)
    {
        if (option.Pros.Count < Fewest || option.Cons.Count < Fewest)
        {
            yield return ($"Option '{option.Id}' has {option.Pros.Count} pros and {option.Cons.Count} cons.", $"Give it {Fewest} or more of each.");
        }

        if (option.WinsWhen.Length == 0 || char.IsUpper(option.WinsWhen[0]) || option.WinsWhen.EndsWith('.'))
        {
            yield return ($"'wins-when' of option '{option.Id}' does not go on after 'would be right when'.", "Begin it in lower case and end it without a full stop.");
        }
    }

    private static IEnumerable<(string What, string Remedy)> Problems(DecisionPoint decision, DecisionOption option)
    {
        foreach (var driver in decision.Drivers)
        {
            var always = option.Scores.Count(score => score.Driver == driver && score.When is null);
            if (always != 1)
            {
                yield return ($"Option '{option.Id}' has {always} scores without a condition for '{driver}'.", "Give it exactly one.");
            }
            else if (option.Scores.First(score => score.Driver == driver).When is not null)
            {
                // The last that holds wins: one that always holds would hide those before it.
                yield return ($"Option '{option.Id}' has a condition for '{driver}' before the score that always holds.", "Put the score without a condition first.");
            }
        }

        foreach (var stray in option.Scores.Where(score => !decision.Drivers.Contains(score.Driver)))
        {
            yield return ($"Option '{option.Id}' is scored on '{stray.Driver}', which the decision does not list.", "Add it to 'drivers', or remove the score.");
        }
    }
}
