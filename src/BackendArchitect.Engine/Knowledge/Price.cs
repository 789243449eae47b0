namespace BackendArchitect.Engine.Knowledge;

/// <summary>One dated unit price.</summary>
/// <param name="Unit">What one unit is, always of a month: "vCPU-month", "GB-month", "million requests".</param>
/// <param name="Usd">US dollars for one unit.</param>
/// <param name="Region">The region the price was read for.</param>
/// <param name="Taken">The day the price was read.</param>
public sealed record Price(string Id, string Name, string Cloud, string Unit, double Usd, string Region, DateOnly Taken, Source Source)
{
    /// <summary>Paid for the right to use a product (seats, hosts, a plan), not for what a cloud delivers.</summary>
    public bool Licence { get; init; }

    /// <summary>What the same costs in other regions, where that was read.</summary>
    public IReadOnlyList<RegionPrice> Elsewhere { get; init; } = [];

    /// <summary>The price in a region; as it is where the table has none for it.</summary>
    public Price In(string? region) => Elsewhere.FirstOrDefault(other => other.Region == region) is { } there
        ? this with { Usd = there.Usd, Region = there.Region, Taken = there.Taken, Source = there.Source }
        : this;
}
