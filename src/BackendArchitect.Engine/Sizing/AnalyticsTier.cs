using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The store of measurements beside the store of record: what arrives there, how much is kept, and how large its nodes are.</summary>
internal static class AnalyticsTier
{
    /// <summary>A node that is busy writing answers nobody: half of it is kept for questions.</summary>
    private const double LeftForQuestions = 2;

    private const double MonthsKept = 3;
    private const double Free = 1.2;
    private const double MemoryPerVcpu = 4;
    private const double LeastStorage = 20;
    private const double SecondsInMonth = 2_628_000;

    private static readonly string[] None = ["analytics_points_per_second", "analytics_storage_gb", "analytics_vcpu", "analytics_nodes"];

    public static void Add(FigureList figures, ChosenStack stack)
    {
        if (stack.Analytical is not { } store)
        {
            foreach (var id in None)
            {
                figures.Computed(id, 0, "no store of its own for measurements");
            }

            return;
        }

        figures.Computed("analytics_points_per_second", figures["peak_jobs_per_second"], "peak_jobs_per_second, each kept as a row", "peak_jobs_per_second");
        Storage(figures, store);
        Nodes(figures, store);
    }

    private static void Storage(FigureList figures, Technology store)
    {
        var packed = CapacityModel.LimitOf(store, "compression", 5, string.Empty).Value;
        var bytes = figures["peak_jobs_per_second"] * figures["duty_cycle"] * SecondsInMonth * MonthsKept * figures["bytes_per_write"];
        figures.Computed(
            "analytics_storage_gb",
            Math.Max(LeastStorage, Math.Ceiling(Free * bytes / packed / 1e9)),
            $"peak_jobs_per_second × duty_cycle × 2,628,000 s × 3 months that are asked for often × bytes_per_write ÷ {Words(packed)} compressed × 1.2 free, at least 20; older values go to object storage",
            "peak_jobs_per_second", "duty_cycle", "bytes_per_write");
    }

    private static void Nodes(FigureList figures, Technology store)
    {
        var limits = StoreLimits.Of(store);
        var ratio = CapacityModel.LimitOf(store, "storage-per-memory", 100, string.Empty).Value;
        var needed = Math.Max(
            figures["analytics_points_per_second"] / limits.WritesPerVcpu * Servers.Headroom * LeftForQuestions,
            figures["analytics_storage_gb"] / ratio / MemoryPerVcpu);
        var shards = Math.Max(1, Math.Ceiling(needed / limits.MaxVcpu));
        figures.Computed(
            "analytics_vcpu",
            Servers.Size(needed / shards, (int)limits.MaxVcpu),
            $"the larger of analytics_points_per_second ÷ {Words(limits.WritesPerVcpu)} a vCPU × 1.5 × 2, so that half of a node is left for questions, and analytics_storage_gb ÷ {Words(ratio)} GB for each GB of memory ÷ 4 GB a vCPU = {Words(Math.Round(needed, 2))}, over {Words(shards)}, as the next size. {limits.Says}",
            "analytics_points_per_second", "analytics_storage_gb");
        var copies = figures["availability_target"] >= Servers.RedundantFrom ? 2 : 1;
        figures.Computed(
            "analytics_nodes", shards * copies,
            copies == 2 ? "each kept twice, because the target is 99.9 % or more" : "no copy below 99.9 %: the stream and the files in object storage fill it again",
            "analytics_vcpu", "availability_target");
    }

    private static string Words(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
