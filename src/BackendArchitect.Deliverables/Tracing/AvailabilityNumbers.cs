using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Numbers that are computed from the availability budget and the projection while they are written down.</summary>
internal static class AvailabilityNumbers
{
    public static IEnumerable<Origin> Of(AvailabilityBudget budget)
    {
        var lost = Math.Max(budget.Parts.Sum(part => part.LostMinutes), double.Epsilon);
        return
        [
            new Origin(budget.Target, "%", "availability target"),
            new Origin(budget.Expected, "%", "product of the parts in series"),
            new Origin(budget.OneRegion, "%", "product of the parts of one region"),
            new Origin(budget.AllowedMinutes, "min", "(100 − target) × 30 days"),
            new Origin(budget.LostMinutes, "min", "(100 − expected) × 30 days"),
            new Origin(budget.Gap, "%", "target − expected"),
            new Origin(budget.GapMinutes, "min", "(target − expected) × 30 days"),
            .. budget.Parts.SelectMany(part => new[]
            {
                new Origin(part.Percent, "%", part.Part),
                new Origin(part.LostMinutes, "min", $"(100 − {part.Percent}) × 30 days"),
                new Origin(100 * part.LostMinutes / lost, "%", $"share of {part.Part} in what is lost"),
            }),
            .. budget.Remedies.Select(remedy => new Origin(remedy.Percent, "%", "remedy")),
        ];
    }
}
