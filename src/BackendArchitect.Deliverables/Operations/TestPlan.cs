using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>The rates a load test runs with, computed from the figures of the design.</summary>
/// <param name="Ordinary">Average load, rounded up. Unit: requests/s.</param>
/// <param name="Peak">Planned peak, rounded up. Unit: requests/s.</param>
/// <param name="InFlight">Requests in progress at once: Little's law, rate × latency target, twice that to leave room for slow ones; at least 10.</param>
/// <param name="Most">The most the test may have in progress before it counts as falling behind: four times <paramref name="InFlight"/>.</param>
/// <param name="WritesPerThousand">Of a thousand requests, so many write.</param>
internal sealed record TestPlan(long Ordinary, long Peak, long InFlight, long Most, long WritesPerThousand)
{
    private const double UnknownLatencyMs = 1000;

    public static TestPlan Of(Blueprint blueprint)
    {
        var targets = Targets.Of(blueprint);
        var peak = Whole(targets.Peak ?? 1);
        var inFlight = Math.Max(10, Whole(peak * (targets.LatencyMs ?? UnknownLatencyMs) / 1000 * 2));
        var writes = blueprint.Figures.FirstOrDefault(figure => figure.Id == "peak_writes_per_second")?.Value ?? 0;
        return new TestPlan(
            Whole(targets.Average ?? (targets.Peak ?? 1) / 10),
            peak,
            inFlight,
            inFlight * 4,
            targets.Peak is { } load and > 0 ? Math.Clamp(Whole(writes / load * 1000), 0, 1000) : 0);
    }

    private static long Whole(double value) => (long)Math.Ceiling(value);
}
