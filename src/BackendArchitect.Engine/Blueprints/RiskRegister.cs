using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Gathers the risks of the domain and of every choice made.</summary>
internal static class RiskRegister
{
    /// <returns>Highest score first.</returns>
    public static IReadOnlyList<Risk> Gather(DesignContext context) =>
        [.. context.Domain.Risks
            .Concat(context.Sketch.Rankings.SelectMany(ranking => ranking.Winner.Option.Risks))
            .Where(risk => context.Holds(risk.When))
            .DistinctBy(risk => risk.Id)
            .Select(Score)
            .OrderByDescending(risk => risk.Score)
            .ThenByDescending(risk => risk.Impact)
            .ThenBy(risk => risk.Id, StringComparer.Ordinal)];

    private static Risk Score(RiskTemplate risk) =>
        new(risk.Id, risk.Title, risk.Likelihood, risk.Impact, risk.Mitigation, risk.Owner, risk.Trigger);
}
