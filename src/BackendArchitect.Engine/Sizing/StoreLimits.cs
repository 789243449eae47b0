using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What one node of a store carries, from its entry in the catalogue or our default.</summary>
/// <param name="WritesPerVcpu">Write transactions/s one vCPU carries; 300 on network storage is half of the lowest measured.</param>
/// <param name="ReadsPerWrite">Indexed reads that cost as much as one write.</param>
/// <param name="MaxVcpu">Largest node worth planning for; partitions where the store splits itself.</param>
/// <param name="MaxReplicas">Read replicas that still help.</param>
/// <param name="MaxStorage">Largest volume of one node. Unit: GB.</param>
internal sealed record StoreLimits(double WritesPerVcpu, double ReadsPerWrite, double MaxVcpu, double MaxReplicas, double MaxStorage)
{
    /// <summary>The catalogue's words for the planned rate.</summary>
    public string Says { get; private init; } = string.Empty;

    /// <summary>Whether the store splits itself, so that no node is sized.</summary>
    public bool IsPartitioned => MaxVcpu > 128;

    public static StoreLimits Of(Technology? store)
    {
        var writes = CapacityModel.LimitOf(store, "write-tps-per-vcpu", 300, "300 writes/s a vCPU on network storage, our default");
        return new StoreLimits(
            writes.Value,
            CapacityModel.LimitOf(store, "reads-per-write-tps", 5, string.Empty).Value,
            CapacityModel.LimitOf(store, "max-vcpu", 64, string.Empty).Value,
            CapacityModel.LimitOf(store, "max-read-replicas", 5, string.Empty).Value,
            CapacityModel.LimitOf(store, "max-storage-gb", 16_000, string.Empty).Value)
        {
            Says = writes.Says,
        };
    }
}
