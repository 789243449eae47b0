using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>How much data a load leaves behind and sends out.</summary>
public static class Volume
{
    private const double BytesPerGigabyte = 1e9;

    /// <summary>Indexes and row overhead on top of the data: half of it, of a usual 0.3 to 1.0. Dimensionless.</summary>
    public const double IndexOverhead = 0.5;

    /// <summary>What the writes of a month add to the store.</summary>
    /// <param name="averageWrites">Average, not peak.</param>
    /// <param name="bytesPerWrite">Before indexes and copies. Unit: bytes.</param>
    /// <remarks><c>writes/s × bytes × 2,628,000 s × 1.5</c>: 10 writes/s of 1,000 bytes add 39.4 GB a month.</remarks>
    public static GigabytesPerMonth Growth(RequestsPerSecond averageWrites, double bytesPerWrite) =>
        new(averageWrites * Seconds.Month * bytesPerWrite * (1 + IndexOverhead) / BytesPerGigabyte);

    /// <summary>Data after some months in which the monthly addition itself grows evenly.</summary>
    /// <param name="today">Already there.</param>
    /// <param name="monthly">Added in a month today.</param>
    /// <param name="growth">How many times today's addition the last month adds, more than 0.</param>
    /// <remarks><c>today + monthly × months × (1 + growth) ÷ 2</c>: 100 GB, 10 GB a month, 24 months, growth 2.25 make 490 GB.</remarks>
    public static Gigabytes After(Gigabytes today, GigabytesPerMonth monthly, double months, double growth) =>
        today + (monthly * (months * (1 + growth) / 2));

    /// <summary>Traffic that leaves the system.</summary>
    /// <param name="average">Average, not peak.</param>
    /// <param name="kilobytes">Size of an average answer. Unit: kB, 1,000 bytes.</param>
    /// <remarks><c>requests/s × kB × 2.628</c>: 1 request/s of 10 kB sends 26 GB a month.</remarks>
    public static GigabytesPerMonth Egress(RequestsPerSecond average, double kilobytes) =>
        new(average * Seconds.Month * kilobytes * 1000 / BytesPerGigabyte);

    /// <summary>What players receive in a month.</summary>
    /// <param name="playing">People in front of it on average, not at the peak.</param>
    /// <param name="megabits">What one of them receives. Unit: Mbit/s.</param>
    /// <remarks><c>people × Mbit/s ÷ 8 × 2,628,000 s ÷ 1,000</c>: 100 people at 4 Mbit/s receive 131,400 GB.</remarks>
    public static GigabytesPerMonth Media(double playing, double megabits) => Egress(new RequestsPerSecond(playing), megabits * 1000 / 8);

    /// <summary>Size of one structured log line. Unit: bytes; 300 to 1,000 is usual.</summary>
    public const double LogLine = 500;

    /// <summary>What one line a request makes in a month.</summary>
    /// <remarks><c>requests/s × 500 bytes × 2,628,000 s</c>: 1 request/s logs 1.3 GB a month.</remarks>
    public static GigabytesPerMonth Logs(RequestsPerSecond average) => Egress(average, LogLine / 1000);
}
