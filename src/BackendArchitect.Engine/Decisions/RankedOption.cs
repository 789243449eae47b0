using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>An option with its scores under one brief.</summary>
/// <param name="Scores">One for each driver of the decision, in their order.</param>
/// <param name="Total">Σ weight × score × 10, rounded to one decimal so that a reader can redo it.</param>
internal sealed record RankedOption(DecisionPlan.OptionPlan Plan, IReadOnlyList<OptionScore> Scores, double Total)
{
    public DecisionOption Option => Plan.Option;
}
