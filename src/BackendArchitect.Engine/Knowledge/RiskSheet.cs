namespace BackendArchitect.Engine.Knowledge;

/// <summary>Risks that come from the team, the plan or the way from an old system, whatever the domain.</summary>
public sealed record RiskSheet(string Id, IReadOnlyList<RiskTemplate> Risks, IReadOnlyList<Source> Sources);
