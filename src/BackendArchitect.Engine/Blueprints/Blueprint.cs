using System.Text.Json.Serialization;
using BackendArchitect.Engine.Boundaries;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Complexity;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Costs.Alternatives;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Migrations;
using BackendArchitect.Engine.Gates;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>The typed model of a design. Every picture, contract, schema and document is drawn from it and from nothing else.</summary>
public sealed record Blueprint
{
    /// <summary>"E-commerce platform".</summary>
    public required string Title { get; init; }

    public required string Domain { get; init; }

    public required Stamp Stamp { get; init; }

    /// <summary>The ledger with the assumptions filled in.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>How people write the words of the brief that are kept as ids: <c>nodejs</c> is "Node.js".</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>House rules and decisions of the team it was made under: with the facts, all it takes to make it again. Null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StandingDecision>? Standing { get; init; }

    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    public required Verdict Verdict { get; init; }

    public required IReadOnlyList<Part> Parts { get; init; }

    public required IReadOnlyList<Component> Components { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }

    public required IReadOnlyList<Flow> Flows { get; init; }

    public required IReadOnlyList<Entity> Entities { get; init; }

    public required IReadOnlyList<Operation> Operations { get; init; }

    public required IReadOnlyList<DomainEvent> Events { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>All numbers of the design with their parents, in the order they were computed.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Nearest first; the first one is what saturates.</summary>
    public required IReadOnlyList<BreakPoint> BreakPoints { get; init; }

    public required CostEstimate Costs { get; init; }

    /// <summary>Single points of failure, chains, circles, shared stores, and what stops with what.</summary>
    public SystemGraph? Graph { get; init; }
    /// <summary>What else could be done with the money: other builds, buying, waiting, nothing.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Moving parts against what the team can carry; null only in designs of earlier versions.</summary>
    public ComplexityBudget? Complexity { get; init; }

    /// <summary>What was said that cannot all hold.</summary>
    public IReadOnlyList<Clash> Contradictions { get; init; } = [];
    /// <summary>What the parts in series promise, against the target, and what would buy more.</summary>
    public AvailabilityBudget? Availability { get; init; }

    /// <summary>The same design after two years of growth, what must change when, and the stages of scaling.</summary>
    public Projection? Projection { get; init; }

    /// <summary>Worst first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Highest score first.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }

    public required IReadOnlyList<SecurityItem> Security { get; init; }

    /// <summary>What systems of this domain are usually held to and nobody spoke of; the design does not apply it.</summary>
    public IReadOnlyList<UsualRule> UsualCompliance { get; init; } = [];

    /// <summary>The ways tagged data takes: to stores, backups, caches, queues, logs and third parties.</summary>
    public IReadOnlyList<DataPath> DataPaths { get; init; } = [];

    public required IReadOnlyList<Phase> Phases { get; init; }

    /// <summary>Whether the phases fit the people and the time there are; null only in designs of earlier versions.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>One for each role a technology fills in this design.</summary>
    public required IReadOnlyList<TechnologyChoice> Technologies { get; init; }

    /// <summary>The patterns the design is made of, by family.</summary>
    public IReadOnlyList<PatternUse> Patterns { get; init; } = [];

    /// <summary>Patterns that are deliberately left out, each with the reason; those people would expect here first.</summary>
    public IReadOnlyList<RefusedPattern> RefusedPatterns { get; init; } = [];
    /// <summary>Everything the design asserts, with how it is known; what cannot be known yet says what would decide it.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
    /// <summary>Versions, vulnerabilities, practice, deprecation and guidance, each with result, date and source.</summary>
    public QualityGate Gate { get; init; } = QualityGate.None;

    /// <summary>How old the tables are that the design rests on.</summary>
    public KnowledgeDates Dates { get; init; } = KnowledgeDates.None;

    /// <summary>How the system is divided into modules or services, and what crosses the lines.</summary>
    public BoundaryPlan Boundaries { get; init; } = BoundaryPlan.None;

    /// <summary>The way from the system there is; null when there is none.</summary>
    public Migration? Migration { get; init; }

    /// <exception cref="KeyNotFoundException">The design has no figure of that name.</exception>
    public Figure Figure(string id) => Figures.FirstOrDefault(figure => figure.Id == id)
        ?? throw new KeyNotFoundException($"The design has no figure '{id}'.");

    public Part? Part(string id) => Parts.FirstOrDefault(part => part.Id == id);

    public Decision? Decision(string id) => Decisions.FirstOrDefault(decision => decision.Id == id);

    /// <summary>The id of the option chosen for a decision, or null when the design does not have it.</summary>
    public string? Choice(string decision) => Decision(decision)?.Chosen;
}
