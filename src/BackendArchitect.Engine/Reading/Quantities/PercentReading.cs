using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Availability, read share and growth: the percentages that matter.</summary>
internal static class PercentReading
{
    private static readonly HashSet<string> Uptime = ["availability", "available", "uptime", "sla", "slo", "reliability", "avail", "up", "avalability", "availibility"];

    private static readonly HashSet<string> Enough = ["fine", "enough", "ok", "okay", "sufficient", "good", "acceptable", "do", "plenty"];

    /// <summary>Below this a bare percentage is a share of something, not a promise.</summary>
    private const double Lowest = 95;

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var signed = passage.Word(quantity.To) is "%" or "percent" or "pct" || (passage.Word(quantity.To) is "per" && passage.Word(quantity.To + 1) is "cent");
        var end = quantity.To + (signed ? 1 : 0);
        if (Availability(passage, quantity, end, signed) is { } availability)
        {
            return [availability];
        }

        if (Nines(passage, quantity) is { } nines)
        {
            return [nines];
        }

        return signed ? Share(passage, quantity, end) ?? GrowthReading.OfPercent(passage, quantity, end) ?? [] : null;
    }

    private static Found? Availability(Passage passage, Quantity quantity, int end, bool signed)
    {
        if (quantity.Value is < 90 or > 100 || quantity.Low is not null)
        {
            return null;
        }

        var named = passage.HasAfter(end, 3, Uptime) || passage.HasBefore(quantity.From, 4, Uptime);
        var telling = signed && quantity.Value is > 99 and < 100 && passage.Word(end) is not ("of" or "reads" or "read" or "cache" or "hit");
        var stated = signed && quantity.Value >= Lowest && (IsAccepted(passage, end) || StandsAlone(passage, quantity, end));
        return (named && (signed || quantity.Value % 1 != 0)) || telling || stated
            ? new Found(FactIds.Availability, FactValue.Of(quantity.Value), quantity.From, passage.HasAfter(end, 1, Uptime) ? end + 1 : end)
            : null;
    }

    // "99 % is fine"
    private static bool IsAccepted(Passage passage, int end) =>
        passage.Word(end) is "is" or "are" or "would" or "will" or "should" && passage.HasAfter(end, 4, Enough);

    // "…, 4 months, 99 %, AWS"
    private static bool StandsAlone(Passage passage, Quantity quantity, int end) =>
        (passage.IsBreak(quantity.From - 1) || passage.Word(quantity.From - 1) is ",") && (passage.IsBreak(end) || passage.Word(end) is ",");

    // "four nines": 100 less one in ten thousand.
    private static Found? Nines(Passage passage, Quantity quantity)
    {
        var said = passage.Word(quantity.To) is "nines" or "nine's" || (passage.Word(quantity.To) == "9" && passage.Word(quantity.To + 1) is "s" or "'");
        return said && quantity.Value is >= 1 and <= 7 && quantity.Value % 1 == 0
            ? new Found(FactIds.Availability, FactValue.Of(Math.Round(100 - Math.Pow(10, 2 - quantity.Value), 7)), quantity.From, quantity.To + 1)
            : null;
    }

    private static List<Found>? Share(Passage passage, Quantity quantity, int end)
    {
        var side = passage.After(end, 5).Concat(passage.Before(quantity.From, 2)).TakeWhile(word => word is not ",").FirstOrDefault(IsSide);
        if (side is null || quantity.Value is <= 0 or >= 100)
        {
            return null;
        }

        var reads = side[0] == 'r' ? quantity.Value : 100 - quantity.Value;
        return passage.HasAfter(end, 5, new HashSet<string> { "cache", "cached" })
            ? []
            : [new Found(FactIds.ReadWriteRatio, FactValue.Of(Math.Round(reads / (100 - reads), 4)), quantity.From, Math.Max(end, End(passage, end)))];
    }

    private static int End(Passage passage, int at)
    {
        var offset = passage.After(at, 5).ToList().FindIndex(IsSide);
        return offset < 0 ? at : at + offset + 1;
    }

    private static bool IsSide(string word) => word is "read" or "reads" or "reading" or "write" or "writes" or "writing";
}
