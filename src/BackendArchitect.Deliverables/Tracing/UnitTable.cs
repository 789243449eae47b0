using System.Collections.Frozen;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Which units measure the same thing, and how many of the base unit one of them is.</summary>
public static class UnitTable
{
    private const double Second = 1;
    private const double Day = 86_400;

    private static readonly FrozenDictionary<string, (string Dimension, double Factor)> Units = new Dictionary<string, (string, double)>(StringComparer.Ordinal)
    {
        ["%"] = ("share", 0.01),
        ["share"] = ("share", 1),
        ["ms"] = ("time", 0.001),
        ["s"] = ("time", Second),
        ["second"] = ("time", Second),
        ["min"] = ("time", 60),
        ["minute"] = ("time", 60),
        ["h"] = ("time", 3600),
        ["hour"] = ("time", 3600),
        ["day"] = ("time", Day),
        ["week"] = ("time", 7 * Day),
        ["month"] = ("time", 365 * Day / 12),
        ["year"] = ("time", 365 * Day),
        ["byte"] = ("data", 1),
        ["kB"] = ("data", 1e3),
        ["KB"] = ("data", 1e3),
        ["MB"] = ("data", 1e6),
        ["GB"] = ("data", 1e9),
        ["TB"] = ("data", 1e12),
        ["KiB"] = ("data", 1024),
        ["MiB"] = ("data", 1024 * 1024),
        ["GiB"] = ("data", 1024d * 1024 * 1024),
        ["TiB"] = ("data", 1024d * 1024 * 1024 * 1024),
        ["GB-s"] = ("memory-time", 1),
        ["requests/s"] = ("rate", 1),
        ["rps"] = ("rate", 1),
        ["USD"] = ("money", 1),
        ["$"] = ("money", 1),
        ["dollar"] = ("money", 1),
        ["vCPU"] = ("vcpu", 1),
        ["×"] = ("times", 1),
        ["times"] = ("times", 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Dimension and factor to the base unit; null for a word that is no unit. "GB/month" is GB, "requests/s per vCPU" is requests/s, "minutes" is minute.</summary>
    public static (string Dimension, double Factor)? Find(string unit)
    {
        if (unit.Length == 0)
        {
            return null;
        }

        if (unit.Length == 3 && ExchangeRates.Embedded.Of(unit) is not null)
        {
            return ("money", 1);
        }

        if (Units.TryGetValue(unit, out var found) || Units.TryGetValue(unit.TrimEnd('s'), out found))
        {
            return found;
        }

        var each = unit.IndexOf(" per ", StringComparison.Ordinal);
        var slash = unit.LastIndexOf('/');
        return each > 0 ? Find(unit[..each]) : slash > 0 ? Find(unit[..slash]) : null;
    }
}
