namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that every option of a decision can be scored on every driver whatever the brief says.</summary>
internal static class ScoreCheck
{
    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge) =>
        from decision in knowledge.Decisions
        from option in decision.Options
        from problem in Problems(decision, option)
        select new KnowledgeProblem($"Knowledge/decisions/{decision.Id}.yaml", 1, problem.What, problem.Remedy);

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
