namespace BackendArchitect.Engine.Blueprints;

/// <summary>A C4 element: a person, an external system, or a container of ours.</summary>
/// <param name="Technology">Technology id, or null for people and unnamed externals.</param>
/// <param name="Label">The technology as a reader sees it: "PostgreSQL 18 on Amazon RDS"; empty when none.</param>
/// <param name="Does">Its responsibility in one line.</param>
/// <param name="Contexts">Ids of the bounded contexts that live in it.</param>
/// <param name="Instances">How many run at the peak; 0 for what is not ours to run.</param>
/// <param name="Requirements">Ids of the facts that pay for it; never empty for a container of ours.</param>
public sealed record Part(
    string Id,
    PartKind Kind,
    string Name,
    string? Technology,
    string Label,
    string Does,
    IReadOnlyList<string> Contexts,
    int Instances,
    IReadOnlyList<string> Requirements)
{
    /// <summary>Ids of the patterns that sit on it.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Outside our system boundary.</summary>
    public bool IsOutside => Kind is PartKind.Person or PartKind.External;
}
