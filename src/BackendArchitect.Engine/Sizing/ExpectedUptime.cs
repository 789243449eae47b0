using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Availability to expect from the parts every request needs, in series.</summary>
/// <remarks>
/// Cache, queue and observability are left out: a request is answered without them. The team's own mistakes come on top; no
/// table knows them.
/// </remarks>
internal static class ExpectedUptime
{
    private const double OneMachine = 99.5;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        figures.Assumed("self_run_availability", OneMachine, "one machine with its patches and restarts, our default; 99.5 % is 3.6 hours a month");
        var parts = Parts(figures, stack).ToList();
        var expected = Uptime.Series(parts.Select(part => part.Value));
        figures.Computed(
            "availability_expected",
            expected.Percent,
            string.Join(" × ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value.Percent:0.####} %"))) + "; own mistakes come on top",
            "self_run_availability", "app_instances", "db_replicas");
    }

    private static IEnumerable<(string Name, Availability Value)> Parts(FigureList figures, ChosenStack stack)
    {
        foreach (var published in new[] { stack.Edge, stack.Balancer, stack.Gateway }.OfType<Technology>().Where(part => part.Sla is not null).DistinctBy(part => part.Id))
        {
            yield return (published.Name, new Availability(published.Sla!.Value));
        }

        // Functions are spread over zones by the cloud, however few run.
        yield return Part(stack.Hosting, "application", stack.Chose("hosting", "functions") ? 2 : (int)figures["app_instances"]);
        // On one machine the database shares the fate of the application: it is counted once.
        var sharesMachine = stack.Chose("hosting", "single-server") && stack.Store?.Sla is null;
        if (stack.Store is { } store && store.Id != stack.Hosting?.Id && !sharesMachine)
        {
            yield return Part(store, "database", StoreLimits.Of(store).IsPartitioned ? 3 : (int)figures["db_replicas"] + 1);
        }
    }

    /// <summary>The published figure where there is a second copy to earn it; otherwise machines of our own.</summary>
    private static (string Name, Availability Value) Part(Technology? technology, string otherwise, int copies) =>
        (technology?.Name ?? otherwise, technology?.Sla is { } sla && copies > 1
            ? new Availability(sla)
            : Uptime.Parallel(new Availability(OneMachine), copies));
}
