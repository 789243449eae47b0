namespace BackendArchitect.Engine.Knowledge;

/// <param name="Likelihood">1 rare to 5 almost certain.</param>
/// <param name="Impact">1 slight to 5 the business stops.</param>
public sealed record RiskTemplate(string Id, string? When, string Title, int Likelihood, int Impact, string Mitigation, string Owner, string Trigger);
