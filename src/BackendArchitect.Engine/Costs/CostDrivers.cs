namespace BackendArchitect.Engine.Costs;

/// <summary>Finds what drives a bill.</summary>
public static class CostDrivers
{
    /// <returns>The largest lines, largest first, each with what cuts it; none when nothing is priced.</returns>
    public static IReadOnlyList<CostDriver> Of(CostEstimate costs, int most) =>
    [
        .. costs.Lines.Where(line => line.High > 0)
            .OrderByDescending(line => line.High).ThenBy(line => line.Part, StringComparer.Ordinal).ThenBy(line => line.Item, StringComparer.Ordinal)
            .Take(most)
            .Select(line => new CostDriver(line.Part, line.Item, line.High, (double)(line.High / costs.High), PlanningRates.Embedded.HowToCut(line))),
    ];
}
