using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What a load means on a chosen stack.</summary>
/// <param name="Figures">The capacity figures, sized for the planned peak.</param>
/// <param name="BreakPoints">Nearest first.</param>
/// <param name="OrdinaryMonth">Figures that differ in a month of ordinary days; what does not scale by itself is not among them.</param>
/// <param name="BusyMonth">
/// Figures that differ in the busiest month. Where every day is like the next that is a month at the peak; with sale days, a
/// month that has them.
/// </param>
/// <param name="Availability">What the parts in series promise, against the target.</param>
public sealed record Capacity(
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<BreakPoint> BreakPoints,
    IReadOnlyList<Figure> OrdinaryMonth,
    IReadOnlyList<Figure> BusyMonth,
    AvailabilityBudget Availability);
