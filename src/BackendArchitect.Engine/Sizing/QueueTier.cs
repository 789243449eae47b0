using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Messages a month, what carries them side by side, and the nodes of brokers and search.</summary>
internal static class QueueTier
{
    private const double MegabytesPerPartition = 10;
    private const double Quorum = 3;

    public static void Add(FigureList figures, ChosenStack stack)
    {
        Search(figures, stack);
        if (stack.Choice("messaging") is null or "none")
        {
            foreach (var id in new[] { "queue_consumers", "queue_partitions", "broker_nodes", "queue_messages_month" })
            {
                figures.Computed(id, 0, "no queue in this design");
            }

            return;
        }

        figures.Computed("queue_consumers", figures["worker_instances"], "worker_instances, one consumer each", "worker_instances");
        Side(figures, stack);
        var average = new RequestsPerSecond(figures["peak_jobs_per_second"] * figures["duty_cycle"]);
        figures.Computed(
            "queue_messages_month",
            Traffic.InMonth(average).Value,
            "peak_jobs_per_second × duty_cycle × 2,628,000 s",
            "peak_jobs_per_second", "duty_cycle");
    }

    /// <summary>A stream has a partition for each consumer at least; a queue is split only when one cannot carry the rate.</summary>
    private static void Side(FigureList figures, ChosenStack stack)
    {
        var most = CapacityModel.LimitOf(stack.Queue, "messages-per-second", 1000, string.Empty).Value;
        var planned = figures["peak_jobs_per_second"] * Servers.Headroom;
        if (!stack.Chose("messaging", "event-stream"))
        {
            figures.Computed("queue_partitions", Math.Max(1, Math.Ceiling(planned / most)), FormattableString.Invariant($"ceil(peak_jobs_per_second × 1.5 ÷ {most:#,0} a queue), at least 1"), "peak_jobs_per_second");
            Agreeing(figures, stack);
            return;
        }

        var megabytes = figures["peak_jobs_per_second"] * figures["bytes_per_write"] / 1e6;
        figures.Computed(
            "queue_partitions",
            Math.Max(Quorum, Math.Max(Math.Ceiling(megabytes / MegabytesPerPartition), figures["queue_consumers"])),
            "the larger of peak_jobs_per_second × bytes_per_write ÷ 10 MB/s and queue_consumers, at least one for each of three nodes",
            "peak_jobs_per_second", "bytes_per_write", "queue_consumers");
        figures.Computed(
            "broker_nodes",
            Math.Max(Quorum, Math.Ceiling(planned / most)),
            FormattableString.Invariant($"ceil(peak_jobs_per_second × 1.5 ÷ {most:#,0} a node), at least three to agree"),
            "peak_jobs_per_second");
    }

    /// <summary>A queue that is ours runs on as many nodes as its entry bills; a rented one, or one in the database, has none of ours.</summary>
    private static void Agreeing(FigureList figures, ChosenStack stack)
    {
        if (stack.Queue is { } queue && queue.Limits.TryGetValue("nodes", out var nodes))
        {
            figures.Add("broker_nodes", nodes.Value, Provenance.Dated, $"{queue.Name}: {nodes.Says}", [], queue.Id);
        }
        else
        {
            figures.Computed("broker_nodes", 0, "nodes of a queue are its provider's, or those of the database");
        }
    }

    private static void Search(FigureList figures, ChosenStack stack)
    {
        if (stack.In("search") is not { } search)
        {
            figures.Computed("search_nodes", 0, "no search in this design");
            return;
        }

        var shard = CapacityModel.LimitOf(search, "gb-per-shard", 30, string.Empty).Value;
        figures.Computed(
            "search_nodes",
            Math.Max(Quorum, Math.Ceiling(figures["stored_gb_two_years"] / shard / ShardsPerNode)),
            FormattableString.Invariant($"ceil(stored_gb_two_years ÷ {shard} GB a shard ÷ {ShardsPerNode} shards a node), at least three to agree"),
            "stored_gb_two_years");
    }

    /// <summary>Shards that a node of 8 GB carries with room: 25 for each GB of heap is the most, a few is comfortable.</summary>
    private const double ShardsPerNode = 10;
}
