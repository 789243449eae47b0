using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What a load means on a chosen stack.</summary>
/// <param name="Figures">The capacity figures, sized for the planned peak.</param>
/// <param name="BreakPoints">Nearest first.</param>
/// <param name="OrdinaryDay">Figures that differ on an ordinary day; what does not scale by itself is not among them.</param>
/// <param name="PeakDay">Figures that differ when every day of a month is the busiest.</param>
public sealed record Capacity(
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<BreakPoint> BreakPoints,
    IReadOnlyList<Figure> OrdinaryDay,
    IReadOnlyList<Figure> PeakDay);
