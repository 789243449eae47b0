using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What would buy availability back, each computed on the same chain.</summary>
internal static class AvailabilityRemedies
{
    private const double Worthwhile = 1e-6;

    public static IReadOnlyList<AvailabilityRemedy> Of(Chain chain, ChosenStack stack, double failovers, Availability machine) =>
        [.. Candidates(chain, stack, failovers, machine)
            .Where(remedy => remedy.Percent > chain.Whole.Percent + Worthwhile)
            .OrderByDescending(remedy => remedy.Percent)];

    private static IEnumerable<AvailabilityRemedy> Candidates(Chain chain, ChosenStack stack, double failovers, Availability machine)
    {
        foreach (var single in chain.Links.Where(link => link is { Copies: 1, Provenance: Provenance.Assumed }))
        {
            var isRoom = single.Name == ExpectedUptime.RoomName;
            var pair = single with { Copies = 2, Value = Uptime.Parallel(isRoom ? single.Value : machine, 2) };
            yield return new AvailabilityRemedy(isRoom ? "the second machines in another room with power and a line of its own" : $"a second copy of {single.Name} in another zone", With(chain, single, pair).Percent);
        }

        if (chain.Regions == 1)
        {
            yield return new AvailabilityRemedy("a warm standby in a second region", Second(chain, "warm-standby", failovers).Percent);
        }

        if (!stack.Chose("disaster-recovery", "active-active"))
        {
            yield return new AvailabilityRemedy("two regions that both serve", Second(chain, "active-active", failovers).Percent);
        }

        if (chain.Links.Any(link => !link.Regional))
        {
            yield return new AvailabilityRemedy("an application that is served without the edge in its path", (chain with { Links = [.. chain.Links.Where(link => link.Regional)] }).Whole.Percent);
        }
    }

    private static Availability Second(Chain chain, string option, double failovers) =>
        (chain with { Regions = 2, LostYear = Recovering.LostYear(option, failovers) }).Whole;

    private static Availability With(Chain chain, Chain.Link old, Chain.Link better) =>
        (chain with { Links = [.. chain.Links.Select(link => ReferenceEquals(link, old) ? better : link)] }).Whole;
}
