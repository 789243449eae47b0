using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The links every request needs, and the regions that stand in for each other.</summary>
/// <param name="Links">In the order a request meets them.</param>
/// <param name="Regions">1, or 2 with a second one that serves or can within minutes.</param>
/// <param name="LostYear">Minutes a year that switching over to the second region takes.</param>
internal sealed record Chain(IReadOnlyList<Chain.Link> Links, int Regions, double LostYear)
{
    /// <summary>All links of one region, never above what one region is credited with.</summary>
    public Availability OneRegion => new(Math.Min(
        Uptime.Series(Links.Where(link => link.Regional).Select(link => link.Value)).Percent,
        Math.Max(Uptime.RegionCap.Percent, Links.Where(link => link.Regional).Select(link => link.Value.Percent).DefaultIfEmpty(100).Min())));

    public Availability Region => Regions > 1 ? Uptime.Regions(OneRegion, LostYear) : OneRegion;

    public Availability Whole => Uptime.Series([Region, .. Links.Where(link => !link.Regional).Select(link => link.Value)]);

    /// <param name="Regional">A second region stands in for it; what lies before all regions is not.</param>
    public sealed record Link(string Name, int Copies, Availability Value, bool Regional, Provenance Provenance, string Source);
}
