using System.Collections.Frozen;
using BackendArchitect.Deliverables.Tracing;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>What people write for units and periods.</summary>
internal static class QuantityUnits
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["percent"] = "%", ["pct"] = "%", ["percentage"] = "%", ["‰"] = "‰", ["ppm"] = "ppm", ["bp"] = "bp", ["bps"] = "bp",
        ["millisecond"] = "ms", ["msec"] = "ms", ["milli"] = "ms", ["sec"] = "s", ["mins"] = "min", ["hr"] = "h", ["hrs"] = "h", ["yr"] = "year", ["yrs"] = "year", ["wk"] = "week", ["mo"] = "month",
        ["kb"] = "kB", ["mb"] = "MB", ["gb"] = "GB", ["tb"] = "TB", ["kilobyte"] = "kB", ["megabyte"] = "MB", ["gigabyte"] = "GB", ["terabyte"] = "TB", ["gig"] = "GB", ["kib"] = "KiB", ["mib"] = "MiB", ["gib"] = "GiB", ["tib"] = "TiB",
        ["req/s"] = "rps", ["request/s"] = "rps", ["reqs/s"] = "rps", ["qps"] = "rps", ["tps"] = "rps", ["rps"] = "rps",
        ["x"] = "×", ["fold"] = "×", ["time"] = "×", ["times"] = "×", ["$"] = "USD", ["us$"] = "USD", ["dollar"] = "USD", ["buck"] = "USD", ["€"] = "EUR", ["euro"] = "EUR", ["£"] = "GBP", ["pound"] = "GBP", ["¥"] = "JPY", ["yen"] = "JPY",
        ["vcpu"] = "vCPU",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string, double)> Small = new Dictionary<string, (string, double)>(StringComparer.Ordinal)
    {
        ["µs"] = ("time", 1e-6), ["us"] = ("time", 1e-6), ["microsecond"] = ("time", 1e-6), ["ns"] = ("time", 1e-9), ["nanosecond"] = ("time", 1e-9), ["‰"] = ("share", 0.001), ["ppm"] = ("share", 1e-6), ["bp"] = ("share", 1e-4),
        ["cent"] = ("money USD", 0.01), ["pb"] = ("data", 1e15), ["petabyte"] = ("data", 1e15), ["decade"] = ("time", 10 * 365 * 86_400d), ["quarter"] = ("time", 365 * 86_400d / 4), ["fortnight"] = ("time", 14 * 86_400d),
        ["gbps"] = ("line", 1e9), ["mbps"] = ("line", 1e6), ["gbit/s"] = ("line", 1e9), ["mbit/s"] = ("line", 1e6), ["kbps"] = ("line", 1e3),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Periods = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["s"] = "second", ["sec"] = "second", ["second"] = "second", ["min"] = "minute", ["minute"] = "minute", ["h"] = "hour", ["hr"] = "hour", ["hour"] = "hour", ["d"] = "day", ["day"] = "day", ["week"] = "week",
        ["mo"] = "month", ["month"] = "month", ["year"] = "year", ["yr"] = "year", ["quarter"] = "quarter", ["monthly"] = "month", ["yearly"] = "year", ["annually"] = "year", ["annual"] = "year", ["daily"] = "day", ["hourly"] = "hour", ["weekly"] = "week",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Dimension and factor to the base unit; null for a word that is no unit.</summary>
    public static (string Dimension, double Factor)? Find(string word)
    {
        var lower = word.ToLowerInvariant();
        var single = lower.Length > 2 ? lower.TrimEnd('s') : lower;
        if (Small.TryGetValue(lower, out var small) || Small.TryGetValue(single, out small))
        {
            return small;
        }

        var unit = Written.GetValueOrDefault(lower) ?? Written.GetValueOrDefault(single) ?? word;
        if (unit.Length == 3 && ExchangeRates.Embedded.Of(unit.ToUpperInvariant()) is not null)
        {
            return ($"money {unit.ToUpperInvariant()}", 1);
        }

        return Named(UnitTable.Find(unit) ?? UnitTable.Find(lower));
    }

    /// <summary>"month" for "months" and "monthly"; empty for a word that is none.</summary>
    public static string Period(string word)
    {
        var lower = word.ToLowerInvariant();
        return Periods.GetValueOrDefault(lower) ?? (lower.Length > 2 ? Periods.GetValueOrDefault(lower.TrimEnd('s')) : null) ?? "";
    }

    private static (string, double)? Named((string Dimension, double Factor)? unit) => unit is ("money", var factor) ? ("money USD", factor) : unit;
}
