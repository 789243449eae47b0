namespace BackendArchitect.Engine.Knowledge;

/// <summary>Everything the engine knows: data files, read and checked once at start.</summary>
/// <param name="Version">Hash of all files, hex: the same knowledge has the same version.</param>
/// <param name="Date">The newest day on which any of its tables was taken.</param>
public sealed record KnowledgeBase(
    string Version,
    DateOnly Date,
    IReadOnlyList<Technology> Technologies,
    IReadOnlyList<DecisionPoint> Decisions,
    IReadOnlyList<Driver> Drivers,
    IReadOnlyList<DomainTemplate> Domains,
    IReadOnlyList<Price> Prices,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<QuestionTemplate> Questions,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Practice> Practices)
{
    /// <summary>Release lines by product, from a dated public table.</summary>
    public IReadOnlyList<ProductVersions> Versions { get; init; } = [];

    /// <summary>Published vulnerabilities.</summary>
    public IReadOnlyList<Advisory> Advisories { get; init; } = [];

    /// <summary>What is no longer done.</summary>
    public IReadOnlyList<OutdatedPractice> Outdated { get; init; } = [];

    /// <summary>What can be bought instead of built.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];
    /// <summary>What cannot all hold.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>How old the tables are.</summary>
    public KnowledgeDates Dates { get; init; } = KnowledgeDates.None;

    /// <summary>What a design can be made of; their explanations are among the <see cref="Topics"/>.</summary>
    public IReadOnlyList<Pattern> Patterns { get; init; } = [];
    /// <summary>What no design can know beforehand.</summary>
    public IReadOnlyList<Unknown> Unknowns { get; init; } = [];
    /// <summary>Risks whatever the domain.</summary>
    public IReadOnlyList<RiskSheet> Risks { get; init; } = [];
    public IReadOnlyList<MigrationGuide> Migrations { get; init; } = [];

    public IReadOnlyList<Checklist> Checklists { get; init; } = [];

    public IReadOnlyList<DiagnosisGuide> Diagnoses { get; init; } = [];

    /// <summary>What reviewers find in files people share.</summary>
    public IReadOnlyList<ReviewRule> Reviews { get; init; } = [];

    public IReadOnlyList<ReadingTemplate> Readings { get; init; } = [];
}
