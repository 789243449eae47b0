namespace BackendArchitect.Engine.Knowledge;

/// <summary>A worked domain: data model, operations, flows and load profile.</summary>
/// <param name="Aliases">Words and phrases that name the domain, lower case: "online shop", "web store".</param>
/// <param name="Load">How people use a system of this kind.</param>
public sealed record DomainTemplate(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string Summary,
    LoadProfile Load,
    IReadOnlyList<ActorTemplate> Actors,
    IReadOnlyList<ContextTemplate> Contexts,
    IReadOnlyList<ExternalTemplate> Externals,
    IReadOnlyList<EntityTemplate> Entities,
    IReadOnlyList<OperationTemplate> Operations,
    IReadOnlyList<EventTemplate> Events,
    IReadOnlyList<FlowTemplate> Flows,
    IReadOnlyList<RiskTemplate> Risks,
    IReadOnlyList<Source> Sources)
{
    /// <summary>What systems of this kind are usually held to; said, never applied unasked.</summary>
    public IReadOnlyList<UsualRule> Compliance { get; init; } = [];
}
