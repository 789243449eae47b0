using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>The technology that fills a role in this design.</summary>
/// <param name="Because">Why this one: cloud, skills, what runs already.</param>
/// <param name="Alternatives">Names of the next best, with what they lack here.</param>
public sealed record TechnologyChoice(
    string Role,
    string Id,
    string Name,
    TechnologyVersion? Version,
    string Licence,
    Uri Docs,
    string Because,
    IReadOnlyList<string> Limitations,
    IReadOnlyList<string> Alternatives,
    IReadOnlyList<Source> Sources)
{
    /// <summary>Why there is no version; null when there is one.</summary>
    public string? NoVersion { get; init; }

    /// <summary>How it stands with the rest of this stack: the version needs that hold, and what does not go together. Never empty in a design.</summary>
    public IReadOnlyList<string> Compatibility { get; init; } = [];

    /// <summary>Its limits beside the figures of this design.</summary>
    public IReadOnlyList<LimitUse> Limits { get; init; } = [];

    /// <summary>What would have filled the role better and does not go with the rest, each with why: "refused: SQLite, because …".</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
