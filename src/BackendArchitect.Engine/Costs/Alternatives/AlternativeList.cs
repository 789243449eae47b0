using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs.Alternatives;

/// <summary>What stands beside a design: the next best whole, the simplest whole, buying, waiting, and leaving it.</summary>
internal static class AlternativeList
{
    /// <param name="chosen">The design as it was priced.</param>
    /// <param name="simplest">The simplest that works for the same brief.</param>
    /// <param name="costs">Its estimate.</param>
    public static IReadOnlyList<Alternative> Of(PricedSketch chosen, PricedSketch simplest, CostEstimate costs, KnowledgeBase knowledge) =>
    [
        .. OtherBuilds.Of(chosen, simplest),
        Buying.Of(chosen, costs, knowledge.Products),
        Waiting.Postponed(chosen, costs),
        Waiting.Never(chosen, costs),
    ];
}
