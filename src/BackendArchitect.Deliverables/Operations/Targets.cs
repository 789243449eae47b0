using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>The promises a design is held to, read from its figures and facts; null where it makes none.</summary>
/// <param name="Availability">Percent of requests that succeed.</param>
/// <param name="LatencyMs">95th percentile, ms.</param>
/// <param name="Recovery">Minutes until it works again.</param>
/// <param name="Loss">Minutes of data that may be lost.</param>
public sealed record Targets(double? Availability, double? LatencyMs, double? Peak, double? Average, double? Recovery, double? Loss)
{
    public static Targets Of(Blueprint blueprint) => new(
        Figure(blueprint, "availability_target") ?? Fact(blueprint, FactIds.Availability),
        Figure(blueprint, "latency_target_ms") ?? Fact(blueprint, FactIds.LatencyP95),
        Figure(blueprint, "peak_rps"),
        Figure(blueprint, "average_rps"),
        Figure(blueprint, "rto_target_min") ?? Fact(blueprint, FactIds.RecoveryTime),
        Figure(blueprint, "rpo_target_min") ?? Fact(blueprint, FactIds.RecoveryPoint));

    /// <summary>Share of requests that may fail, 0 to 1; null when nothing is promised, or everything.</summary>
    public double? ErrorBudget => Availability is { } promised and < 100 ? Math.Round(1 - (promised / 100), 8) : null;

    private static double? Figure(Blueprint blueprint, string id) => blueprint.Figures.FirstOrDefault(figure => figure.Id == id)?.Value;

    private static double? Fact(Blueprint blueprint, string id) =>
        blueprint.Facts.FirstOrDefault(fact => fact.Id == id)?.Value is FactValue.Number number ? number.Value : null;
}
