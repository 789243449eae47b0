namespace BackendArchitect.Engine.Knowledge;

/// <param name="Role">The role a technology must fill when this option wins; null when the option is a way of working.</param>
/// <param name="Complexity">Moving parts it adds, 0 to 10. The lowest among the survivors is tagged simplest.</param>
/// <param name="RuledOut">Conditions under which it is out of the question.</param>
/// <param name="Scores">One unconditional score per driver, then conditional ones; of those whose condition holds the last wins.</param>
/// <param name="PaidBy">Fact ids or figure ids that pay for the parts it adds.</param>
/// <param name="Adds">Parts it puts into the design.</param>
/// <param name="WinsWhen">In words, what would make it the right one.</param>
public sealed record DecisionOption(
    string Id,
    string Name,
    string Summary,
    string? Role,
    int Complexity,
    IReadOnlyList<RuledOut> RuledOut,
    IReadOnlyList<OptionScore> Scores,
    IReadOnlyList<string> Pros,
    IReadOnlyList<string> Cons,
    IReadOnlyList<string> PaidBy,
    IReadOnlyList<PartTemplate> Adds,
    string WinsWhen,
    IReadOnlyList<RiskTemplate> Risks);
