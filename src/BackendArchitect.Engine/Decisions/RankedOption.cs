using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>An option with its scores under one brief.</summary>
/// <param name="Scores">One for each driver of the decision, in their order.</param>
/// <param name="Total">Σ weight × score × 10, rounded to one decimal so that a reader can redo it.</param>
/// <param name="Why">Why it is out of the question; null when it is not.</param>
internal sealed record RankedOption(DecisionPlan.OptionPlan Plan, IReadOnlyList<OptionScore> Scores, double Total, RuledOut? Why)
{
    public DecisionOption Option => Plan.Option;

    /// <summary>Whether no driver speaks for the other and one at least speaks for this.</summary>
    public bool Dominates(RankedOption other)
    {
        var better = false;
        for (var at = 0; at < Scores.Count; at++)
        {
            if (Scores[at].Score < other.Scores[at].Score)
            {
                return false;
            }

            better |= Scores[at].Score > other.Scores[at].Score;
        }

        return better;
    }
}
