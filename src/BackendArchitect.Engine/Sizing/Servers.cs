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
    public static int Size(double needed, int most)
    {
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

    /// <summary>Cache memory for the hot part of the data.</summary>
    /// <param name="stored">Data the cache stands in front of.</param>
    /// <param name="hotShare">Share of it that most reads ask for, 0 to 1.</param>
    /// <param name="usable">Share of the memory that may be filled, 0 to 1; 0.7 leaves room for copies and fragments.</param>
    /// <remarks><c>max(1, stored × hot ÷ usable)</c>: 100 GB of which a tenth is hot need 14.3 GB.</remarks>
    public static Gigabytes Cache(Gigabytes stored, double hotShare, double usable)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usable);
        return new Gigabytes(Math.Max(1, stored.Value * hotShare / usable));
    }
}
