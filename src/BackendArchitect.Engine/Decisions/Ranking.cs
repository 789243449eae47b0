using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A decision point with its options ranked under one brief: what is needed to know the outcome, before anything is put into words.</summary>
/// <param name="Survivors">Two or three, best first, the simplest always among them; a lone survivor has one beside it that is ruled out.</param>
internal sealed record Ranking(
    DecisionPoint Point,
    IReadOnlyList<DriverWeight> Weights,
    IReadOnlyList<RankedOption> Survivors,
    IReadOnlyList<(DecisionOption Option, RuledOut Why)> Excluded)
{
    /// <summary>Every option of the point, those that did not come onto the short list and those out of the question too.</summary>
    public IReadOnlyList<RankedOption> All { get; init; } = Survivors;

    public RankedOption Winner => Survivors[0];

    /// <summary>Of those that meet the need; where none does, of all.</summary>
    public RankedOption Simplest => Survivors.OrderBy(ranked => ranked.Why is not null).ThenBy(ranked => ranked.Option.Complexity).First();
}
