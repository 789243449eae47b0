using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>How many machines carry a load.</summary>
public static class Servers
{
    /// <summary>What is planned above the forecast peak. Dimensionless.</summary>
    public const double Headroom = 1.5;

    /// <summary>From here on one instance, or one zone, may not be the only one. Unit: percent.</summary>
    public const double RedundantFrom = 99.9;

    /// <summary>Instances for a peak: with headroom, and one more than needed so that one may fail.</summary>
    /// <param name="planned">What one vCPU is planned to carry.</param>
    /// <param name="vcpu">vCPU of one instance, more than 0.</param>
    /// <returns>At least 2 when the target is 99.9 % or more, so that two zones each have one.</returns>
    /// <remarks><c>ceil(peak × 1.5 ÷ (plan × vCPU)) + 1</c>: 1,000 requests/s on 2 vCPU of 100 requests/s each need 9.</remarks>
    public static int Instances(RequestsPerSecond peak, RequestsPerSecond planned, double vcpu, Availability target)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(planned.Value * vcpu);
        var needed = (int)Math.Ceiling(peak * Headroom / (planned * vcpu)) + 1;
        return Math.Max(needed, target.Percent >= RedundantFrom ? 2 : 1);
    }

    /// <summary>Connections each instance keeps open to the database: two for each of its cores and one spare.</summary>
    /// <param name="vcpu">vCPU of one instance.</param>
    /// <remarks><c>vCPU × 2 + 1</c>: 2 vCPU keep 5. HikariCP, About Pool Sizing.</remarks>
    public static Connections Pool(double vcpu) => new(((int)Math.Ceiling(vcpu) * 2) + 1);

    /// <summary>Database vCPU for a load, before rounding to a size one can buy.</summary>
    /// <param name="writes">Write transactions that reach the primary.</param>
    /// <param name="reads">Reads that reach the primary.</param>
    /// <param name="writesPerVcpu">Write transactions one vCPU carries; 300 on network storage.</param>
    /// <param name="readsPerWrite">Indexed reads that cost as much as one write; 5.</param>
    /// <remarks><c>(writes + reads ÷ 5) ÷ 300 × 1.5</c>: 613 writes/s and 735 reads/s need 3.8 vCPU.</remarks>
    public static double DatabaseVcpu(RequestsPerSecond writes, RequestsPerSecond reads, double writesPerVcpu, double readsPerWrite)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(writesPerVcpu * readsPerWrite);
        return (writes.Value + (reads.Value / readsPerWrite)) / writesPerVcpu * Headroom;
    }

    /// <summary>The smallest machine size, of 1, 2, 4, 8, 16, 32, 48, 64, 96 and 128 vCPU, that has what is needed.</summary>
    /// <param name="most">The largest node worth planning for.</param>
    /// <remarks>Where more than 128 are offered they are partitions, which come one by one.</remarks>
    public static int Size(double needed, int most)
    {
        if (most > 128)
        {
            return Math.Clamp((int)Math.Ceiling(needed), 1, most);
        }

        ReadOnlySpan<int> sizes = [1, 2, 4, 8, 16, 32, 48, 64, 96, 128];
        foreach (var size in sizes)
        {
            if (size >= needed && size <= most)
            {
                return size;
            }
        }

        return most;
    }

    /// <summary>How long a cached answer stays. Unit: s.</summary>
    public static readonly Seconds CacheLife = new(600);

    /// <summary>Share of the answers within that time that differ from each other, 0 to 1.</summary>
    public const double CacheDistinct = 0.2;

    /// <summary>Share of cache memory that may be filled, 0 to 1; the rest is for copies and fragments.</summary>
    public const double CacheUsable = 0.7;

    /// <summary>Cache memory for what is asked for again within the life of an entry; at least 1 GB.</summary>
    /// <param name="reads">Cacheable reads that reach the cache.</param>
    /// <param name="kilobytes">Size of an average answer. Unit: kB.</param>
    /// <remarks><c>reads/s × 600 s × 0.2 distinct × kB ÷ 0.7 usable</c>: 4,228 reads/s of 10 kB need 7.2 GB.</remarks>
    public static Gigabytes Cache(RequestsPerSecond reads, double kilobytes) =>
        new(Math.Max(1, reads * CacheLife * CacheDistinct * kilobytes / 1e6 / CacheUsable));
}
