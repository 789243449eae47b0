namespace BackendArchitect.Engine.Knowledge;

/// <summary>Things said that cannot all hold. It is asked about, never settled for the asker.</summary>
/// <param name="Between">The sides, two or more: fact ids any of which makes the side. Only what somebody said or implied counts, never an assumption.</param>
/// <param name="When">Condition over facts, figures and choices.</param>
/// <param name="Says">Why they do not go together. May hold <c>{figure}</c> places.</param>
/// <param name="Lost">What is lost when both are kept. May hold <c>{figure}</c> places.</param>
/// <param name="Choices">What may give.</param>
public sealed record Contradiction(
    string Id,
    IReadOnlyList<IReadOnlyList<string>> Between,
    string When,
    string Says,
    string Lost,
    IReadOnlyList<ContradictionChoice> Choices,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<RuleExample> Examples);
