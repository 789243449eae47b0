namespace BackendArchitect.Engine.Knowledge;

/// <summary>A choice every design of this kind has to make.</summary>
/// <param name="Asks">The decision as a question.</param>
/// <param name="Matters">Why it matters, one or two sentences: the context section of its record.</param>
/// <param name="Order">Decisions are taken in this order; a later one may refer to an earlier choice by <c>choice_…</c>.</param>
/// <param name="When">Condition for the decision to exist in a design; null when always.</param>
/// <param name="Drivers">Ids of the drivers its options are scored on.</param>
public sealed record DecisionPoint(
    string Id,
    string Title,
    string Asks,
    string Matters,
    int Order,
    string? When,
    IReadOnlyList<string> Drivers,
    IReadOnlyList<DecisionOption> Options,
    IReadOnlyList<Source> Sources);
