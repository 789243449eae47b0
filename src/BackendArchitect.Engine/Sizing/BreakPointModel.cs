using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Where each part of a sized design stops carrying more, as a multiple of the planned peak.</summary>
internal static class BreakPointModel
{
    private const double MostInstances = 1000;

    public static IReadOnlyList<BreakPoint> Of(FigureList figures, ChosenStack stack) =>
    [
        .. Application(figures, stack)
            .Concat(Balancer(figures, stack))
            .Concat(Database(figures, stack))
            .Concat(Connections(figures, stack))
            .Concat(Storage(figures, stack))
            .Concat(Analytics(figures, stack))
            .Concat(Cache(figures, stack))
            .Concat(Queue(figures, stack))
            .Where(point => double.IsFinite(point.Multiple))
            .OrderBy(point => point.Multiple)
            .ThenBy(point => point.Part, StringComparer.Ordinal)
            .ThenBy(point => point.Resource, StringComparer.Ordinal),
    ];

    private static IEnumerable<BreakPoint> Application(FigureList figures, ChosenStack stack)
    {
        var load = (figures["origin_rps"] + figures["ingest_rps"]) * figures["internal_calls"];
        if (stack.Chose("hosting", "functions"))
        {
            var most = CapacityModel.LimitOf(stack.Hosting, "concurrency", MostInstances, "1,000 executions at once, our default");
            yield return Point(figures, "Application", "executions at once", most.Value, figures["origin_rps"] * figures["response_time_s"],
                $"{Words(most.Value)} executions ÷ (origin_rps × response_time_s)", "Raise the quota, or shorten the execution.");
        }
        else if (stack.Chose("hosting", "single-server"))
        {
            var capacity = figures["app_vcpu"] * figures["plan_rps_per_vcpu"];
            yield return Point(figures, "Application", "CPU of the one machine", capacity, load,
                "app_vcpu × plan_rps_per_vcpu ÷ ((origin_rps + ingest_rps) × internal_calls)", "Take a larger machine, or move to managed containers and add instances.");
        }
        else
        {
            var most = CapacityModel.LimitOf(stack.Hosting, "max-instances", MostInstances, "1,000 instances, our default");
            var capacity = most.Value * figures["app_vcpu"] * figures["plan_rps_per_vcpu"];
            yield return Point(figures, "Application", "instances", capacity, load,
                $"{Words(most.Value)} instances at most × app_vcpu × plan_rps_per_vcpu ÷ ((origin_rps + ingest_rps) × internal_calls)",
                "Take larger instances, or raise the quota.");
        }
    }

    private static IEnumerable<BreakPoint> Balancer(FigureList figures, ChosenStack stack)
    {
        if (stack.Balancer?.Limits.TryGetValue("requests-per-second", out var limit) == true)
        {
            yield return Point(figures, "Load balancer", "requests", limit.Value, figures["origin_rps"],
                $"{Words(limit.Value)} requests/s ÷ origin_rps", "Put a second balancer beside it and split by name.");
        }
    }

    private static IEnumerable<BreakPoint> Database(FigureList figures, ChosenStack stack)
    {
        var limits = StoreLimits.Of(stack.Store);
        var capacity = (limits.IsPartitioned ? limits.MaxVcpu : figures["db_vcpu"]) * limits.WritesPerVcpu;
        var next = Grow(figures, limits);
        var readers = Readers(figures, limits);
        if (readers == 0)
        {
            yield return Point(figures, "Database", "writes and reads on the primary", capacity,
                figures["store_writes_per_second"] + (figures["store_reads_per_second"] / limits.ReadsPerWrite),
                $"db_vcpu × {Words(limits.WritesPerVcpu)} ÷ (store_writes_per_second + store_reads_per_second ÷ {Words(limits.ReadsPerWrite)})", next);
        }
        else
        {
            yield return Point(figures, "Database", "writes on the primary", capacity, figures["store_writes_per_second"],
                $"db_vcpu × {Words(limits.WritesPerVcpu)} ÷ store_writes_per_second", next);
            yield return Point(figures, "Database", "reads on the replicas", capacity * limits.ReadsPerWrite * readers, figures["store_reads_per_second"],
                $"{Words(readers)} replicas × db_vcpu × {Words(limits.WritesPerVcpu)} × {Words(limits.ReadsPerWrite)} ÷ store_reads_per_second",
                readers < limits.MaxReplicas ? "Add a read replica." : "Cache more, or partition.");
        }
    }

    private static string Grow(FigureList figures, StoreLimits limits)
    {
        if (limits.IsPartitioned)
        {
            return "Raise the quota; look for a hot key first.";
        }

        var room = limits.MaxVcpu / figures["db_vcpu"];
        return room > 1
            ? $"Take a larger node, up to {Words(limits.MaxVcpu)} vCPU. After that partition the busiest table."
            : "It is the largest node worth planning for: partition the busiest table by its natural key, or move it to a store that spreads writes.";
    }

    /// <summary>Replicas that serve reads: those beyond the standby.</summary>
    private static double Readers(FigureList figures, StoreLimits limits)
    {
        var standby = figures["availability_target"] >= Servers.RedundantFrom && !limits.IsPartitioned ? 1 : 0;
        return Math.Max(0, figures["db_replicas"] - standby);
    }

    /// <summary>Connections follow instances, and instances follow the load only once there are more than the fewest.</summary>
    private static IEnumerable<BreakPoint> Connections(FigureList figures, ChosenStack stack)
    {
        if (figures["connection_pooler"] > 0 || figures["max_connections"] <= 1)
        {
            yield break;
        }

        const string Next = "Put a pooler in transaction mode before the database.";
        var each = Servers.Pool(figures["app_vcpu"]).Value;
        var left = (figures["max_connections"] * Connecting.Usable) - (figures["worker_instances"] * Servers.Pool(AppTier.WorkerVcpu).Value);
        var instances = Math.Floor(left / each) - 1;
        if (stack.Chose("hosting", "functions", "single-server") || instances <= 0)
        {
            yield return Point(figures, "Database", "connections", figures["max_connections"] * Connecting.Usable, figures["app_connections"],
                "0.8 × max_connections ÷ app_connections", Next);
            yield break;
        }

        yield return Point(figures, "Database", "connections",
            instances * figures["plan_rps_per_vcpu"] * figures["app_vcpu"] / Servers.Headroom, (figures["origin_rps"] + figures["ingest_rps"]) * figures["internal_calls"],
            $"{Words(instances)} instances, as many as 0.8 × max_connections leave with {Words(each)} each and a spare, × plan_rps_per_vcpu × app_vcpu ÷ 1.5 ÷ ((origin_rps + ingest_rps) × internal_calls)", Next);
    }

    private static IEnumerable<BreakPoint> Storage(FigureList figures, ChosenStack stack)
    {
        var most = StoreLimits.Of(stack.Store).MaxStorage;
        if (StoreTier.IsStreamed(figures, stack) || stack.Analytical is not null)
        {
            yield return Point(figures, "Database", "storage of one node", most, figures["db_storage_gb"],
                $"{Words(most)} GB ÷ db_storage_gb", "Keep fewer months in the database, or partition by device and time.");
            yield break;
        }

        yield return Point(figures, "Database", "storage of one node in two years", most, figures["stored_gb_two_years"],
            $"{Words(most)} GB ÷ stored_gb_two_years", "Move old data to object storage, or partition by time.");
    }

    private static IEnumerable<BreakPoint> Analytics(FigureList figures, ChosenStack stack)
    {
        if (stack.Analytical is { } store)
        {
            var copies = figures["availability_target"] >= Servers.RedundantFrom ? 2 : 1;
            var limits = StoreLimits.Of(store);
            yield return Point(figures, "Store for measurements", "points", figures["analytics_nodes"] / copies * figures["analytics_vcpu"] * limits.WritesPerVcpu, figures["analytics_points_per_second"],
                $"analytics_nodes ÷ {Words(copies)} × analytics_vcpu × {Words(limits.WritesPerVcpu)} ÷ analytics_points_per_second",
                figures["analytics_vcpu"] < limits.MaxVcpu ? $"Take a larger node, up to {Words(limits.MaxVcpu)} vCPU." : "Spread the series over one more node.");
        }
    }

    private static IEnumerable<BreakPoint> Cache(FigureList figures, ChosenStack stack)
    {
        if (!stack.Chose("cache", "shared-cache"))
        {
            yield break;
        }

        var copies = figures["availability_target"] >= Servers.RedundantFrom ? 2 : 1;
        var shards = figures["cache_nodes"] / copies;
        var rate = CapacityModel.LimitOf(stack.Cache, "ops-per-shard", 50_000, string.Empty).Value;
        var size = CapacityModel.LimitOf(stack.Cache, "gb-per-shard", 25, string.Empty).Value;
        yield return Point(figures, "Cache", "operations", shards * rate, CacheTier.CacheableReads(figures),
            $"{Words(shards)} shard(s) × {Words(rate)} operations/s ÷ cacheable reads at the origin", "Add a shard.");
        yield return Point(figures, "Cache", "memory", shards * size, figures["cache_gb"],
            $"{Words(shards)} shard(s) × {Words(size)} GB ÷ cache_gb", "Add a shard, or shorten the life of entries.");
    }

    private static IEnumerable<BreakPoint> Queue(FigureList figures, ChosenStack stack)
    {
        if (stack.Choice("messaging") is not (null or "none"))
        {
            var most = CapacityModel.LimitOf(stack.Queue, "messages-per-second", 1000, string.Empty).Value * (stack.Chose("messaging", "event-stream") ? Math.Max(1, figures["broker_nodes"]) : 1);
            yield return Point(figures, "Queue", "messages", most, figures["peak_jobs_per_second"],
                $"{Words(most)} messages/s ÷ peak_jobs_per_second",
                stack.Chose("messaging", "table-queue") ? "Move jobs to a broker." : "Split into several queues or partitions.");
        }
    }

    private static BreakPoint Point(FigureList figures, string part, string resource, double capacity, double load, string formula, string next)
    {
        var multiple = capacity / load;
        return new BreakPoint(part, resource, multiple, figures["peak_rps"] * multiple, formula, next);
    }

    private static string Words(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
