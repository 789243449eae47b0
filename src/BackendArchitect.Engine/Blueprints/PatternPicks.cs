using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <param name="Figures">The counts of the design that decided.</param>
internal sealed record PatternPicks(IReadOnlyList<PatternUse> Chosen, IReadOnlyList<RefusedPattern> Refused, IReadOnlyList<Figure> Figures)
{
    /// <summary>The parts with the ids of the patterns that sit on them.</summary>
    public IReadOnlyList<Part> On(IReadOnlyList<Part> parts) =>
        [.. parts.Select(part => part with { Patterns = At(new PatternPlace(part.Id, null)) })];

    /// <summary>The relations with the ids of the patterns that sit on them.</summary>
    public IReadOnlyList<Relation> On(IReadOnlyList<Relation> relations) =>
        [.. relations.Select(relation => relation with { Patterns = At(new PatternPlace(relation.From, relation.To)) })];

    private List<string> At(PatternPlace place) => [.. Chosen.Where(pattern => pattern.Where.Contains(place)).Select(pattern => pattern.Id)];
}
