using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Latency targets and recovery targets. A time that something takes today is an observation, not a target.</summary>
internal static class DurationReading
{
    private static readonly HashSet<string> Bounds = ["under", "below", "<", "within", "max", "maximum", "most", "beyond", "exceed", "sub", "than", "=", "upto"];

    private static readonly HashSet<string> Latency =
        ["p95", "p99", "p90", "95th", "99th", "latency", "latencies", "response", "responses", "respond", "responds", "load", "loads", "render", "answer", "answers", "rtt", "roundtrip", "reply", "request", "requests", "api", "query", "queries", "read", "reads", "search", "page", "pages", "dashboard", "dashboards", "checkout", "calls", "arrive", "arrives", "delivered", "delivery"];

    private static readonly HashSet<string> Wish = ["target", "goal", "need", "needs", "must", "should", "want", "sla", "slo", "required", "requirement", "keep", "stay", "aim", "aiming", "guarantee", "has"];

    private static readonly HashSet<string> Today = ["is", "was", "are", "went", "take", "takes", "taking", "took", "hit", "hits", "now", "currently", "today", "jumped", "climbed", "from", "around", "already", "sometimes", "spikes", "gets", "reaches", "goes", "every", "after", "ago", "timeout", "timeouts", "wait", "waits", "sleep", "ttl", "cache", "interval", "lasts", "poll", "polls", "polling"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (Unit(passage, quantity) is not var (seconds, end) || seconds <= 0)
        {
            return null;
        }

        if (RecoveryWords.Target(passage, quantity.From, end) is { } recovery)
        {
            return [new Found(recovery, Scaled(quantity, seconds / 60), quantity.From, RecoveryWords.End(passage, end))];
        }

        if (seconds > 60)
        {
            return null;
        }

        return LatencyTarget(passage, quantity, end) is { } latency
            ? [new Found(latency, Scaled(quantity, seconds * 1000), quantity.From, end)]
            : [];
    }

    /// <summary>Seconds of the unit after a number, and where it ends; 15m is minutes here, not millions.</summary>
    private static (double Seconds, int End)? Unit(Passage passage, Quantity quantity)
    {
        if (quantity.EndsInM)
        {
            return RecoveryWords.Target(passage, quantity.From, quantity.To) is null ? null : (60, quantity.To);
        }

        var word = passage.Word(quantity.To);
        return UnitWords.Seconds.TryGetValue(word, out var seconds) && word is not ("m" or "d" or "y") | RecoveryWords.Target(passage, quantity.From, quantity.To + 1) is not null
            ? (seconds, quantity.To + 1)
            : null;
    }

    private static string? LatencyTarget(Passage passage, Quantity quantity, int end)
    {
        var before = passage.Before(quantity.From, 7).TakeWhile(word => word is not ",").ToList();
        var lead = before.SkipWhile(word => word is "~" or "about" or "around" or "roughly" or "approx" or "like").FirstOrDefault();
        if (lead is "needs" or "takes" or "took" or "taking" || quantity.Plain * Seconds(passage, quantity) > 120)
        {
            return null;
        }

        if (lead is "every" or "each" or "after" or "for" or "last" or "past" || passage.Word(end) is "ago" or "timeout" or "timeouts" or "interval" or "ttl" or "delay" or "apart" or "cache")
        {
            return null;
        }

        var after = passage.After(end, 4).TakeWhile(word => word is not "," and not "and").ToList();
        var bounded = before.Take(3).Any(Bounds.Contains) || after.FirstOrDefault() is "or" or "max" or "tops";
        var named = before.Any(Latency.Contains) || after.Any(Latency.Contains) || passage.Before(quantity.From, 14).Any(word => word is "latency" or "p95" or "p99" or "respond" or "response");
        var wished = before.Any(Wish.Contains) || after.Any(Wish.Contains);
        var observed = before.Any(Today.Contains) && !wished;
        var target = bounded ? named || before.Take(2).Any(word => word is "<" or "under" or "below" or "sub") : named && !observed && (wished || passage.Lead.Best != Job.Diagnose);
        return target && !(observed && !bounded) ? Percentile(before, after) : null;
    }

    private static double Seconds(Passage passage, Quantity quantity) => UnitWords.Seconds.GetValueOrDefault(passage.Word(quantity.To), 1);

    private static string? Percentile(List<string> before, List<string> after)
    {
        var named = before.Concat(after).FirstOrDefault(word => word is "p95" or "p99" or "p50" or "p90" or "p999" or "95th" or "99th" or "median" or "average" or "avg");
        return named switch
        {
            "p99" or "99th" => FactIds.LatencyP99,
            "p50" or "p999" or "median" => null,
            _ => FactIds.LatencyP95,
        };
    }

    private static FactValue Scaled(Quantity quantity, double factor) =>
        FactValue.Of(Math.Round(quantity.Plain * factor, 6), quantity.Low is { } low ? Math.Round(low * quantity.Plain / quantity.Value * factor, 6) : null);
}
