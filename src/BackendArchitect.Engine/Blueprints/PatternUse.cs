using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>A pattern that is part of a design.</summary>
/// <param name="Tag">A word or two for pictures.</param>
/// <param name="Family">structure, data, messaging, resilience, tenancy, api, security or delivery.</param>
/// <param name="Because">Why it is here, with the numbers of this design.</param>
/// <param name="Where">Where it sits; never empty.</param>
/// <param name="Needs">Ids of patterns and parts it relies on; all are in the design.</param>
/// <param name="Requirements">Ids of the facts that pay for it; never empty.</param>
public sealed record PatternUse(
    string Id,
    string Name,
    string Tag,
    string Family,
    string Because,
    IReadOnlyList<PatternPlace> Where,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Costs,
    IReadOnlyList<string> Pitfalls,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<Source> Sources);
