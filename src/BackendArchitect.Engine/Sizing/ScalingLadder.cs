using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The stages beyond today: each takes the next rung for what saturates first, the cheaper rungs before the dearer ones.</summary>
/// <remarks>
/// Order: measure, index and query, cache, vertical, horizontal, replica, asynchronous, partition, shard, cell. Azure
/// Well-Architected, performance efficiency, scaling and partitioning.
/// </remarks>
internal static class ScalingLadder
{
    /// <summary>How far up is worth planning today: times the planned peak.</summary>
    private const double Far = 20;

    private const int Most = 7;

    public static IReadOnlyList<ScalingStage> Stages(Dictionary<string, Figure> figures, IReadOnlyList<BreakPoint> points, ChosenStack stack)
    {
        var stages = new List<ScalingStage>();
        var at = points.ToDictionary(point => point, point => point.Multiple);
        var rungs = points.ToDictionary(point => point, point => new Queue<Rung>(Rungs(point, figures, stack)));
        while (stages.Count < Most && at.Count > 0)
        {
            var (first, multiple) = at.MinBy(entry => (entry.Value, entry.Key.Part, entry.Key.Resource));
            if (multiple > Far)
            {
                break;
            }

            var rung = rungs[first].TryDequeue(out var next) ? next : Cell;
            var then = multiple * rung.Gain;
            stages.Add(new ScalingStage(
                stages.Count + 1, multiple, figures["peak_rps"].Value * multiple, first.Part, first.Resource, rung.Step, rung.Does, rung.Adds, double.IsFinite(then) ? then : null));
            if (rung == Cell)
            {
                break;
            }

            at[first] = then;
        }

        return stages;
    }

    private static IEnumerable<Rung> Rungs(BreakPoint point, Dictionary<string, Figure> figures, ChosenStack stack) => (point.Part, point.Resource) switch
    {
        ("Application", "CPU of the one machine") => Machine(figures),
        ("Application", "executions at once") => [new("horizontal", "Raise the quota of executions, and shorten what holds one open", "nothing to run; executions are paid by use", double.PositiveInfinity)],
        ("Application", _) => [new("vertical", "Take instances of twice the size", $"the same number of instances with {Words(2 * figures["app_vcpu"].Value)} vCPU each", 2)],
        ("Load balancer", _) => [new("horizontal", "Put a second balancer beside the first and split by name", "one balancer", 2)],
        ("Database", "connections") => [new("horizontal", "Put a pooler in transaction mode before the database", "a pooler in each zone", double.PositiveInfinity)],
        ("Database", var resource) when resource.StartsWith("storage", StringComparison.Ordinal) =>
            [new("partition", "Partition by time, and move what is seldom asked for to object storage", "a scheduled job and an archive", double.PositiveInfinity)],
        ("Database", var resource) => Database(resource, figures, stack),
        ("Cache", _) => Enumerable.Repeat(new Rung("horizontal", "Double the shards of the cache", "as many cache nodes again, in each zone", 2), Most),
        ("Queue", _) when stack.Chose("messaging", "table-queue") => [new("async", "Move jobs from the table to a broker, fed by an outbox", "a managed queue", double.PositiveInfinity)],
        ("Queue", _) => [new("partition", "Split into several queues or partitions by key", "more partitions and consumers", 2), new("partition", "Split again", "more partitions and consumers", 2)],
        _ => [],
    };

    private static IEnumerable<Rung> Machine(Dictionary<string, Figure> figures)
    {
        var room = Largest / figures["app_vcpu"].Value;
        if (room > 1)
        {
            yield return new Rung("vertical", $"Take the largest machine, {Words(Largest)} vCPU", "the same machine, larger", room);
        }

        yield return new Rung("horizontal", "Move to managed containers with a database beside them", "a balancer, two instances and a managed database", double.PositiveInfinity);
    }

    private const double Largest = 64;

    private static IEnumerable<Rung> Database(string resource, Dictionary<string, Figure> figures, ChosenStack stack)
    {
        var limits = StoreLimits.Of(stack.Store);
        var (writes, reads) = (figures["store_writes_per_second"].Value, figures["store_reads_per_second"].Value / limits.ReadsPerWrite);
        var shared = resource == "writes and reads on the primary";
        if (shared && stack.Chose("cache", "none") && figures["cacheable_share"].Value is var share and > 0 && reads > writes)
        {
            var left = writes + (reads * (1 - (share * CacheTier.SharedHits)));
            yield return new Rung("cache", "Put a shared cache before the reads that repeat", "a cache node in each zone", (writes + reads) / left);
            reads *= 1 - (share * CacheTier.SharedHits);
        }

        var room = limits.IsPartitioned ? 1 : limits.MaxVcpu / figures["db_vcpu"].Value;
        if (room > 1)
        {
            yield return new Rung("vertical", $"Take a larger database node, up to {Words(limits.MaxVcpu)} vCPU", $"{Words(1 + figures["db_replicas"].Value)} node(s) of up to {Words(limits.MaxVcpu)} vCPU instead of {Words(figures["db_vcpu"].Value)}", room);
        }

        if (shared && limits.MaxReplicas > 0 && reads > writes / 2 && writes > 0)
        {
            yield return new Rung("replica", "Send reads that may lag a second to replicas", "a read replica, more as reads grow", (writes + reads) / writes);
        }

        yield return new Rung("shard", "Partition the busiest tables by their natural key, then spread the partitions over two primaries", "a second primary with its standby, and routing by key", 2);
        yield return new Rung("shard", "Spread over four primaries", "two more primaries with their standbys", 2);
    }

    private static readonly Rung Cell = new("cell", "Run the whole design again as a second cell, split by tenant or region", "everything once more", 2);

    private static string Words(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <param name="Gain">How many times as much it carries afterwards; infinite when it no longer limits.</param>
    private sealed record Rung(string Step, string Does, string Adds, double Gain);
}
