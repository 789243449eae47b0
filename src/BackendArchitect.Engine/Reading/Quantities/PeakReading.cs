using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"80,000 people at once for ten minutes": how long a peak lasts. A time that no rush stands before is something else.</summary>
internal static class PeakReading
{
    private const double Day = 86400;

    private static readonly HashSet<string> Rush =
        ["once", "rush", "rushes", "spike", "spikes", "spiky", "peak", "peaks", "burst", "bursts", "surge", "surges", "simultaneously", "simultaneous", "moment"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (!UnitWords.Seconds.TryGetValue(passage.Word(quantity.To), out var seconds) || quantity.Plain * seconds is < 30 or > Day || quantity.EndsInM || passage.Lead.Best is Job.Diagnose)
        {
            return null;
        }

        var before = passage.Before(quantity.From, 10).ToList();
        var lasts = before.Take(3).Any(word => word is "for" or "last" or "lasts" or "lasting");
        return lasts && before.Any(Rush.Contains)
            ? [new Found(FactIds.PeakDuration, FactValue.Of(quantity.Plain * seconds / 60), quantity.From, quantity.To + 1)]
            : null;
    }
}
