using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Availability of parts that depend on, or stand in for, each other.</summary>
public static class Uptime
{
    /// <summary>
    /// The most that copies inside one region are credited with: they share network, control plane and mistakes, so failures
    /// are not independent. Unit: percent.
    /// </summary>
    public static readonly Availability RegionCap = new(99.99);

    /// <summary>All parts must work.</summary>
    /// <remarks><c>A = Π Aᵢ</c>: two parts of 99.9 % make 99.8 %.</remarks>
    public static Availability Series(IEnumerable<Availability> parts) =>
        Availability.Of(parts.Aggregate(1.0, (share, part) => share * part.Share));

    /// <summary>One of several copies in a region must work.</summary>
    /// <param name="copies">1 or more.</param>
    /// <returns>Never above <see cref="RegionCap"/>, unless one copy alone is.</returns>
    /// <remarks><c>A = 1 − (1 − A)ⁿ</c>, at most 99.99 %: two copies of 99 % make 99.99 %.</remarks>
    public static Availability Parallel(Availability one, int copies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        var all = 100 * (1 - Math.Pow(1 - one.Share, copies));
        return new Availability(Math.Max(one.Percent, Math.Min(all, RegionCap.Percent)));
    }

    /// <summary>Minutes without service in a month of 30 days.</summary>
    /// <remarks>99.9 % is 43.2 minutes. Azure Well-Architected, reliability metrics.</remarks>
    public static double DownMinutesInMonth(Availability availability) => (1 - availability.Share) * 30 * 24 * 60;
}
