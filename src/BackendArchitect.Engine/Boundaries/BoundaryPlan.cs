namespace BackendArchitect.Engine.Boundaries;

/// <summary>How the system is divided, how good that division is, and what crosses it.</summary>
/// <param name="Kind"><c>modules</c> of one deployable, or <c>services</c>.</param>
/// <param name="Why">One sentence with the numbers that speak for this division.</param>
/// <param name="Crossings">The calls between modules, those in one transaction first, then the most frequent.</param>
/// <param name="Compared">Other divisions of the same entities, judged by the same use cases.</param>
/// <param name="Advice">What coupling alone would do otherwise; empty when it would do the same.</param>
public sealed record BoundaryPlan(
    string Kind,
    string Why,
    IReadOnlyList<Boundary> Modules,
    CutQuality Quality,
    IReadOnlyList<Crossing> Crossings,
    IReadOnlyList<ComparedCut> Compared,
    IReadOnlyList<string> Advice)
{
    /// <summary>Nothing to divide.</summary>
    public static readonly BoundaryPlan None = new("modules", "", [], new CutQuality(0, 0, 0, 0, 1), [], [], []);
}
