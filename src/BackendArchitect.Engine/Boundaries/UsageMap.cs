namespace BackendArchitect.Engine.Boundaries;

/// <summary>Entities against use cases: all that a cut is judged by.</summary>
/// <param name="Wholes">Pairs of a part and the whole it cannot exist without: an order line and its order.</param>
/// <param name="ChangeTogether">Pairs of entities that change in the same release.</param>
public sealed record UsageMap(
    IReadOnlyList<string> Entities,
    IReadOnlyList<UseCase> UseCases,
    IReadOnlyList<(string Part, string Whole)> Wholes,
    IReadOnlyList<(string One, string Other)> ChangeTogether);
