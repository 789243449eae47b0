using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A decision point with its options ranked under one brief: what is needed to know the outcome, before anything is put into words.</summary>
/// <param name="Survivors">Best first, at most three, the simplest always among them.</param>
internal sealed record Ranking(
    DecisionPoint Point,
    IReadOnlyList<DriverWeight> Weights,
    IReadOnlyList<RankedOption> Survivors,
    IReadOnlyList<(DecisionOption Option, RuledOut Why)> Excluded)
{
    public RankedOption Winner => Survivors[0];

    public RankedOption Simplest => Survivors.MinBy(ranked => ranked.Option.Complexity)!;
}
