using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>The figures of the design that resources are sized by.</summary>
internal sealed record Sizing(Blueprint Blueprint)
{
    private static readonly int[] Cores = [2, 4, 8, 16, 32, 48, 64];
    private static readonly string[] Names = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

    public double this[string figure] => Blueprint.Figures.FirstOrDefault(known => known.Id == figure)?.Value ?? 0;

    /// <summary>vCPU of one database node, a size that is sold.</summary>
    public int StoreCores => Cores.FirstOrDefault(cores => cores >= this["db_vcpu"], Cores[^1]);

    /// <summary>"2xlarge": eight cores.</summary>
    public string StoreSize => Names[Array.IndexOf(Cores, StoreCores)];

    /// <summary>Whether one or two shared cores are enough.</summary>
    public bool IsSmallStore => this["db_vcpu"] <= 1;

    public bool HasStandby => this["db_replicas"] >= 1;

    /// <summary>Replicas that are read from: those beside the standby.</summary>
    public int Readers => Math.Max(0, (int)this["db_replicas"] - 1);

    public long StorageGb => Math.Max(20, (long)Math.Ceiling(this["db_storage_gb"]));

    public double AppCores => Math.Max(0.25, this["app_vcpu"]);

    public double AppMemoryGb => Math.Max(0.5, this["app_memory_gb"]);

    /// <summary>Days that backups are kept: a month, so that a mistake found late can be undone.</summary>
    public static int BackupDays => 30;
}
