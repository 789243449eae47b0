using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The store of record: what reaches it, how large its nodes are, how many there are.</summary>
internal static class StoreTier
{
    /// <summary>From this size on reads are moved to replicas before the primary is made larger. Unit: vCPU.</summary>
    private const double Comfortable = 16;

    private const double MemoryPerVcpu = 4;
    private const double NextToNothing = 0.05;
    private const double SmallestMemory = 2;
    private const double LeastStorage = 20;
    private const double TableQueueWrites = 3;

    /// <summary>Rows of a batch that cost as much as one write of its own.</summary>
    private const double RowsPerWrite = 10;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        Rates(figures, stack);
        var limits = StoreLimits.Of(stack.Store);
        var writes = Vcpu(figures["store_writes_per_second"], limits.WritesPerVcpu);
        var reads = Vcpu(figures["store_reads_per_second"], limits.WritesPerVcpu * limits.ReadsPerWrite);
        var spread = Replicas(writes, reads, limits);
        var needed = spread == 0 ? writes + reads : Math.Max(writes, reads / spread);
        var what = spread == 0
            ? "(store_writes_per_second + store_reads_per_second ÷ " + Words(limits.ReadsPerWrite) + ")"
            : "the larger of writes on the primary and reads on each of " + Words(spread) + " replicas";
        figures.Computed(
            "db_vcpu",
            Servers.Size(needed, (int)limits.MaxVcpu),
            $"{what} ÷ {Words(limits.WritesPerVcpu)} a vCPU × 1.5 = {Words(Math.Round(needed, 2))}, as the next size. {limits.Says}",
            "store_writes_per_second", "store_reads_per_second");
        if (needed < NextToNothing)
        {
            figures.Computed("db_memory_gb", SmallestMemory, "2 GB, the smallest node: a twentieth of a vCPU is needed at most", "db_vcpu");
        }
        else
        {
            figures.Computed("db_memory_gb", figures["db_vcpu"] * MemoryPerVcpu, "db_vcpu × 4 GB", "db_vcpu");
        }

        Copies(figures, limits, spread);
        Storage(figures, stack);
    }

    /// <summary>
    /// Whether what is written arrives over a stream and is stored from there. Only events that somebody counted do:
    /// what people write is stored first, and its jobs follow it over the stream one by one.
    /// </summary>
    public static bool IsStreamed(FigureList figures, ChosenStack stack) =>
        stack.Chose("messaging", "event-stream") && figures.Parents("peak_jobs_per_second") is [FactIds.EventsPerSecond];

    private static void Storage(FigureList figures, ChosenStack stack)
    {
        if (stack.Analytical is not null)
        {
            var all = figures["event_rps"] > 0 ? "peak_jobs_per_second" : "peak_writes_per_second";
            var share = figures["store_writes_per_second"] / figures[all];
            figures.Computed(
                "db_storage_gb",
                Math.Max(LeastStorage, Math.Ceiling(1.2 * share * figures["stored_gb_two_years"])),
                $"stored_gb_two_years × store_writes_per_second ÷ {all} × 1.2 free, at least 20: the points are kept elsewhere",
                "stored_gb_two_years", "store_writes_per_second", all);
            return;
        }

        if (IsStreamed(figures, stack))
        {
            figures.Computed(
                "db_storage_gb",
                Math.Max(LeastStorage, Math.Ceiling(1.2 * 3 * figures["stored_gb"])),
                "stored_gb × 3 months that are asked for often × 1.2 free, at least 20; older values go to object storage, compressed",
                "stored_gb");
            return;
        }

        figures.Computed(
            "db_storage_gb",
            Math.Max(LeastStorage, Math.Ceiling(1.2 * (figures["stored_gb"] + ((figures["stored_gb_two_years"] - figures["stored_gb"]) / 4)))),
            "(stored_gb + a quarter of the growth of two years) × 1.2 free, at least 20",
            "stored_gb", "stored_gb_two_years");
    }

    private static void Rates(FigureList figures, ChosenStack stack)
    {
        figures.Computed(
            "store_reads_per_second",
            CacheTier.OriginReads(figures) * (1 - figures["cache_hit_share"]),
            "(peak_reads_per_second − peak_rps × edge_hit_share) × (1 − cache_hit_share), one query each",
            "peak_reads_per_second", "peak_rps", "edge_hit_share", "cache_hit_share");
        if (stack.Analytical is not null)
        {
            // Where events make the peak they are among its writes; where people make it, events come beside it.
            var counted = figures["event_rps"] > 0;
            figures.Computed(
                "store_writes_per_second",
                counted ? Math.Max(1, figures["peak_writes_per_second"] - figures["event_rps"]) : figures["peak_writes_per_second"],
                counted ? "peak_writes_per_second − event_rps, at least 1: points go past the store of record" : "peak_writes_per_second, those of people: points go past the store of record",
                "peak_writes_per_second", "event_rps");
            return;
        }

        if (IsStreamed(figures, stack))
        {
            figures.Computed(
                "store_writes_per_second",
                figures["peak_jobs_per_second"] / RowsPerWrite,
                "peak_jobs_per_second ÷ 10: what arrives is kept by the stream, and consumers store it in batches; a batch of 100 rows is planned as 10 single writes",
                "peak_jobs_per_second", "peak_writes_per_second");
            return;
        }

        var (perJob, why) = stack.Choice("messaging") switch
        {
            "table-queue" => (TableQueueWrites, " + peak_jobs_per_second × 3, to enqueue, claim and finish a job in the table"),
            "work-queue" or "event-stream" => (1.0, " + peak_jobs_per_second, one outbox row each"),
            _ => (0.0, string.Empty),
        };
        figures.Computed(
            "store_writes_per_second",
            figures["peak_writes_per_second"] + (figures["peak_jobs_per_second"] * perJob),
            $"peak_writes_per_second{why}",
            perJob > 0 ? ["peak_writes_per_second", "peak_jobs_per_second"] : ["peak_writes_per_second"]);
    }

    private static double Vcpu(double rate, double perVcpu) => rate / perVcpu * Servers.Headroom;

    /// <summary>Replicas that take the reads; none while one node of a comfortable size carries everything.</summary>
    private static double Replicas(double writes, double reads, StoreLimits limits) =>
        writes + reads <= Math.Min(Comfortable, limits.MaxVcpu) || limits.MaxReplicas < 1 || reads <= writes / 2
            ? 0
            : Math.Clamp(Math.Ceiling(reads / Math.Max(writes, Comfortable)), 1, limits.MaxReplicas);

    private static void Copies(FigureList figures, StoreLimits limits, double spread)
    {
        var standby = figures["availability_target"] >= Servers.RedundantFrom && !limits.IsPartitioned ? 1 : 0;
        figures.Computed(
            "db_replicas",
            standby + spread,
            $"{(standby == 1 ? "a standby in another zone, because the target is 99.9 % or more" : limits.IsPartitioned ? "copies are kept by the service" : "no standby below 99.9 %")}; {Words(spread)} for reads",
            "availability_target", "store_reads_per_second", "store_writes_per_second");
    }

    private static string Words(double value) => value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
