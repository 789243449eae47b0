using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Availability to expect from the parts every request needs, in series; copies and regions in parallel.</summary>
/// <remarks>
/// Cache, queue and observability are left out: a request is answered without them. The team's own mistakes come on top; no
/// table knows them.
/// </remarks>
internal static class ExpectedUptime
{
    private const double OneMachine = 99.5;
    private const double SwitchMinutes = 5;

    /// <summary>Power, cooling and line of a room of one's own: a data centre of the third tier promises 99.982, one of the second 99.741. Unit: percent.</summary>
    private const double OneRoom = 99.9;

    /// <summary>What two machines of one's own share.</summary>
    internal const string RoomName = "the room of the machines";

    private const string Room = "power, cooling and line of one room, our default; between the second and the third tier of the Uptime Institute";

    /// <summary>Share of the availability budget that the edge may take before clients need a way around it.</summary>
    private const double EdgeShare = 0.25;

    private const string Self = "one machine with its patches and restarts: self_run_availability, our default";

    public static AvailabilityBudget Add(FigureList figures, ChosenStack stack)
    {
        figures.Assumed("self_run_availability", OneMachine, "one machine with its patches and restarts, our default");
        Recovering.Add(figures, stack);
        Bypass(figures, stack);
        var chain = new Chain(
            [.. Before(figures, stack), .. Inside(figures, stack)],
            (int)figures["serving_regions"],
            figures["recovery_time_min"] * figures["failovers_year"]);
        figures.Computed("availability_one_region", chain.OneRegion.Percent, Product(chain.Links.Where(link => link.Regional)), "self_run_availability", "app_instances", "db_replicas");
        figures.Computed("availability_expected", chain.Whole.Percent, Formula(chain), "availability_one_region", "serving_regions", "recovery_time_min", "failovers_year", "edge_bypass", "edge_switch_min");
        return Budget(figures, stack, chain);
    }

    /// <summary>Where the edge would eat the budget, clients must be able to reach the application without it.</summary>
    private static void Bypass(FigureList figures, ChosenStack stack)
    {
        var tooLittle = stack.Edge?.Sla is { } sla && 100 - sla > (100 - figures["availability_target"]) * EdgeShare;
        figures.Computed(
            "edge_bypass",
            tooLittle ? 1 : 0,
            tooLittle ? "1: the edge alone would take more than a quarter of what the target leaves, so a DNS health check sends clients past it" : "0: no edge, or one that takes less than a quarter of what the target leaves",
            "availability_target");
        figures.Assumed("edge_switch_min", SwitchMinutes, "a DNS health check and the life of a DNS answer, our default");
    }

    private static IEnumerable<Chain.Link> Before(FigureList figures, ChosenStack stack)
    {
        if (stack.Edge is { Sla: { } sla } edge)
        {
            var published = new Availability(sla);
            var around = Uptime.LostInYear(figures["edge_switch_min"] * figures["failovers_year"]);
            yield return figures["edge_bypass"] > 0 && around.Percent > sla
                ? new Chain.Link($"{edge.Name}, with a way around it", 1, around, false, Provenance.Computed, "edge_switch_min × failovers_year, " + Promise(edge))
                : new Chain.Link(edge.Name, 1, published, false, Provenance.Dated, Promise(edge));
        }
    }

    private static IEnumerable<Chain.Link> Inside(FigureList figures, ChosenStack stack)
    {
        foreach (var published in new[] { stack.Balancer, stack.Gateway }.OfType<Technology>().Where(part => part.Sla is not null && part.Id != stack.Edge?.Id).DistinctBy(part => part.Id))
        {
            yield return new Chain.Link(published.Name, 1, new Availability(published.Sla!.Value), true, Provenance.Dated, Promise(published));
        }

        // Two machines of one's own stand in one room: what takes the room takes both.
        if (stack.Chose("hosting", "servers"))
        {
            yield return new Chain.Link(RoomName, 1, new Availability(OneRoom), true, Provenance.Assumed, Room);
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
    private static Chain.Link Part(Technology? technology, string otherwise, int copies) => technology?.Sla is { } sla && copies > 1
        ? new Chain.Link(technology.Name, copies, new Availability(sla), true, Provenance.Dated, Promise(technology))
        : new Chain.Link(technology?.Name ?? otherwise, copies, Uptime.Parallel(new Availability(OneMachine), copies), true, Provenance.Assumed, Self);

    private static AvailabilityBudget Budget(FigureList figures, ChosenStack stack, Chain chain)
    {
        var left = chain.OneRegion.Share < 1 ? (1 - chain.Region.Share) / (1 - chain.OneRegion.Share) : 1;
        return new AvailabilityBudget(
            figures["availability_target"],
            chain.Whole.Percent,
            chain.OneRegion.Percent,
            chain.Regions,
            [.. chain.Links.Select(link => new AvailabilityShare(
                link.Name, link.Copies, link.Value.Percent, link.Regional, link.Provenance, link.Source,
                Uptime.DownMinutesInMonth(link.Value) * (link.Regional ? left : 1)))],
            AvailabilityRemedies.Of(chain, stack, figures["failovers_year"], new Availability(OneMachine)));
    }

    private static string Promise(Technology technology)
    {
        var source = technology.Sources.FirstOrDefault(source => source.Title.Contains("service level", StringComparison.OrdinalIgnoreCase)) ?? technology.Sources[0];
        return string.Create(CultureInfo.InvariantCulture, $"{source.Title}, {source.Checked:yyyy-MM-dd}");
    }

    private static string Formula(Chain chain)
    {
        var region = chain.Regions > 1
            ? "1 − (1 − availability_one_region)² − recovery_time_min × failovers_year ÷ minutes in a year"
            : Product(chain.Links.Where(link => link.Regional));
        return string.Join(" × ", chain.Links.Where(link => !link.Regional).Select(Words).Append(region)) + "; own mistakes come on top";
    }

    private static string Product(IEnumerable<Chain.Link> links) => string.Join(" × ", links.Select(Words));

    private static string Words(Chain.Link link) => string.Create(CultureInfo.InvariantCulture, $"{link.Name} {link.Value.Percent:0.####} %");
}
