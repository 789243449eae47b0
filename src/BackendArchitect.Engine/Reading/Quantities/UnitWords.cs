using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Units of time and data, in seconds and gigabytes.</summary>
internal static class UnitWords
{
    public static readonly FrozenDictionary<string, double> Seconds = new Dictionary<string, double>
    {
        ["ms"] = 0.001, ["msec"] = 0.001, ["msecs"] = 0.001, ["millis"] = 0.001, ["millisecond"] = 0.001, ["milliseconds"] = 0.001,
        ["s"] = 1, ["sec"] = 1, ["secs"] = 1, ["second"] = 1, ["seconds"] = 1, ["m"] = 60, ["min"] = 60, ["mins"] = 60, ["minute"] = 60, ["minutes"] = 60,
        ["h"] = 3600, ["hr"] = 3600, ["hrs"] = 3600, ["hour"] = 3600, ["hours"] = 3600, ["d"] = 86400, ["day"] = 86400, ["days"] = 86400,
        ["w"] = 604800, ["wk"] = 604800, ["wks"] = 604800, ["week"] = 604800, ["weeks"] = 604800,
        ["mo"] = Month, ["mos"] = Month, ["mth"] = Month, ["mths"] = Month, ["mnth"] = Month, ["month"] = Month, ["months"] = Month,
        ["quarter"] = 3 * Month, ["quarters"] = 3 * Month, ["y"] = 12 * Month, ["yr"] = 12 * Month, ["yrs"] = 12 * Month, ["year"] = 12 * Month, ["years"] = 12 * Month, ["annum"] = 12 * Month,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, double> Gigabytes = new Dictionary<string, double>
    {
        ["kb"] = 1e-6, ["mb"] = 1e-3, ["megabytes"] = 1e-3, ["megs"] = 1e-3, ["mib"] = 1e-3, ["gb"] = 1, ["gib"] = 1, ["gig"] = 1, ["gigs"] = 1, ["gigabyte"] = 1, ["gigabytes"] = 1, ["go"] = 1,
        ["tb"] = 1e3, ["tib"] = 1e3, ["terabyte"] = 1e3, ["terabytes"] = 1e3, ["teras"] = 1e3, ["pb"] = 1e6, ["petabyte"] = 1e6, ["petabytes"] = 1e6,
    }.ToFrozenDictionary();

    /// <summary>Seconds of one month: a twelfth of a year of 365 days less what nobody plans with, 30 days.</summary>
    public const double Month = 30 * 86400.0;

    public static bool Knows(string word) => Seconds.ContainsKey(word) || Gigabytes.ContainsKey(word) || word is "rps" or "qps" or "tps" or "rpm" or "req" or "requests" or "reqs";

    /// <summary>Seconds of the period a word names in the languages whose words for users are known: with the noun read and the period not, the number would be of something else.</summary>
    public static double? Abroad(string word) => word switch
    {
        "tag" or "jour" or "dia" or "día" or "giorno" => 86400,
        "monat" or "mois" or "mes" or "mês" or "mese" => Month,
        _ => null,
    };

    /// <summary>Seconds of the period a word names: "day", "daily".</summary>
    public static double? Period(string word) => word switch
    {
        "daily" => 86400,
        "hourly" => 3600,
        "weekly" => 604800,
        "monthly" => Month,
        "yearly" or "annually" or "annual" or "pa" or "annum" => 12 * Month,
        "month's" => Month,
        "m" => null,
        _ => Seconds.TryGetValue(word, out var seconds) && seconds >= 1 ? seconds : null,
    };
}
