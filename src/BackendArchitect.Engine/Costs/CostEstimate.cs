namespace BackendArchitect.Engine.Costs;

/// <summary>What a design costs, in US dollars.</summary>
/// <param name="Low">Sum of the lines in a month of ordinary days.</param>
/// <param name="High">Sum of the lines in the busiest month: every day at the peak, or with its sale days where days differ.</param>
/// <param name="OperationsDays">Engineer-days a month to run it.</param>
/// <param name="OperationsMonthly">The same in money.</param>
/// <param name="Build">People until launch.</param>
/// <param name="ThreeYears">Infrastructure (mean of low and high) × 36 + operations × 36 + build.</param>
/// <param name="Unpriced">Parts whose price depends on what nobody knows yet, with what decides it.</param>
public sealed record CostEstimate(
    IReadOnlyList<CostLine> Lines,
    decimal Low,
    decimal High,
    double OperationsDays,
    decimal OperationsMonthly,
    decimal Build,
    decimal ThreeYears,
    string Formula,
    IReadOnlyList<string> Unpriced);
