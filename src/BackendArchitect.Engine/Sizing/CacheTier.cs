using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What the cache answers and how large it is.</summary>
internal static class CacheTier
{
    internal const double SharedHits = 0.9;
    private const double InProcessHits = 0.6;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        var hits = stack.Choice("cache") switch
        {
            "shared-cache" => SharedHits,
            "in-process" => InProcessHits,
            _ => 0,
        };
        var reads = OriginReads(figures);
        var cacheable = CacheableReads(figures);
        figures.Computed(
            "cache_hit_share",
            hits > 0 && reads > 0 ? cacheable * hits / reads : 0,
            hits > 0
                ? FormattableString.Invariant($"(peak_reads_per_second × cacheable_share − peak_rps × edge_hit_share) × {hits} ÷ reads at the origin; {hits} of what it may hold is our default")
                : "no cache in this design",
            hits > 0 ? ["peak_reads_per_second", "cacheable_share", "peak_rps", "edge_hit_share"] : []);
        Memory(figures, stack, cacheable);
    }

    /// <summary>Reads the edge leaves over. Unit: reads/s.</summary>
    public static double OriginReads(FigureList figures) =>
        Math.Max(0, figures["peak_reads_per_second"] - (figures["peak_rps"] * figures["edge_hit_share"]));

    /// <summary>Those of them that may be cached. Unit: reads/s.</summary>
    public static double CacheableReads(FigureList figures) =>
        Math.Max(0, (figures["peak_reads_per_second"] * figures["cacheable_share"]) - (figures["peak_rps"] * figures["edge_hit_share"]));

    private static void Memory(FigureList figures, ChosenStack stack, double cacheable)
    {
        if (!stack.Chose("cache", "shared-cache"))
        {
            figures.Computed("cache_gb", 0, "no shared cache in this design");
            figures.Computed("cache_nodes", 0, "no shared cache in this design");
            return;
        }

        var memory = figures.Computed(
            "cache_gb",
            Servers.Cache(new RequestsPerSecond(cacheable), figures["response_kb"]).Value,
            "cacheable reads/s at the origin × 600 s × 0.2 distinct × response_kb ÷ 0.7 usable, at least 1",
            "peak_reads_per_second", "cacheable_share", "edge_hit_share", "response_kb");
        var size = CapacityModel.LimitOf(stack.Cache, "gb-per-shard", 25, "25 GB a shard, our default");
        var rate = CapacityModel.LimitOf(stack.Cache, "ops-per-shard", 50_000, "50,000 operations/s a shard, our default");
        var shards = Math.Max(1, Math.Ceiling(Math.Max(memory / size.Value, cacheable * Servers.Headroom / rate.Value)));
        var copies = figures["availability_target"] >= Servers.RedundantFrom ? 2 : 1;
        figures.Computed(
            "cache_nodes",
            shards * copies,
            FormattableString.Invariant($"{shards} shard(s) of at most {size.Value} GB and {rate.Value} operations/s × {copies} {(copies == 2 ? "for a copy in another zone" : "without a copy")}"),
            "cache_gb", "availability_target");
    }
}
