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

    private const double MinutesInYear = 365 * 24 * 60;

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

    /// <summary>Two regions, each with everything a request needs.</summary>
    /// <param name="one">What one region gives.</param>
    /// <param name="lostYear">Minutes a year that switching from one to the other takes, 0 or more.</param>
    /// <remarks>
    /// <c>A = 1 − (1 − A)² − minutes ÷ 525,600</c>, at least that of one region: 99.93 % with 20 minutes of switching a year make
    /// 99.99615 %. Both are down at once, or one is and the other does not serve yet.
    /// </remarks>
    public static Availability Regions(Availability one, double lostYear) =>
        Availability.Of(Math.Max(one.Share, 1 - Math.Pow(1 - one.Share, 2) - (1 - LostInYear(lostYear).Share)));

    /// <summary>What some minutes without service in a year leave.</summary>
    /// <remarks><c>1 − minutes ÷ 525,600</c>: 10 minutes a year are 99.9981 %.</remarks>
    public static Availability LostInYear(double minutes) => Availability.Of(Math.Max(0, 1 - (minutes / MinutesInYear)));

    /// <summary>Minutes without service in a month of 30 days.</summary>
    /// <remarks>99.9 % is 43.2 minutes. Azure Well-Architected, reliability metrics.</remarks>
    public static double DownMinutesInMonth(Availability availability) => (1 - availability.Share) * 30 * 24 * 60;
}
