using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Growth over time, and peaks over the usual day: "30 % a year", "10x in two years", "5x at peak".</summary>
internal static class GrowthReading
{
    private const double Year = 12 * UnitWords.Month;

    private static readonly HashSet<string> Growing = ["grow", "growing", "grows", "growth", "increase", "increasing", "expand", "yoy", "mom", "scale", "expect", "expecting", "traffic", "users", "load", "planning", "reach"];

    private static readonly HashSet<string> Peaks = ["peak", "peaks", "spike", "spikes", "normal", "usual", "average", "avg", "baseline", "surge", "surges", "friday", "sale", "sales", "event", "events", "burst", "bursts", "rush", "campaign", "campaigns", "holiday", "holidays", "christmas", "lunch"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (passage.Word(quantity.To) is not ("x" or "×" or "times" or "fold"))
        {
            return null;
        }

        var end = quantity.To + 1;
        if (quantity.Value >= 1 && (passage.HasAfter(end, 6, Peaks) || passage.HasBefore(quantity.From, 5, Peaks)))
        {
            return [new Found(FactIds.PeakFactor, FactValue.Of(quantity.Value, quantity.Low), quantity.From, end)];
        }

        return Span(passage, end) is { } span
            ? [Of(quantity.Value, span, quantity.From)]
            : [];
    }

    /// <summary>Growth by a percentage; null when the words do not speak of growth.</summary>
    public static IReadOnlyList<Found>? OfPercent(Passage passage, Quantity quantity, int end)
    {
        var said = passage.HasBefore(quantity.From, 5, Growing) || passage.HasAfter(end, 5, new HashSet<string> { "growth", "yoy", "mom", "more" });
        return said && Span(passage, end) is { } span ? [Of(1 + (quantity.Value / 100), span, quantity.From)] : null;
    }

    private static Found Of(double factor, Period span, int from) =>
        new(FactIds.GrowthPerYear, FactValue.Of(Math.Round(Math.Pow(factor, Year / span.Seconds), 3)), from, span.To);

    /// <summary>The time a growth takes: "a year", "yoy", "in two years", "every 6 months", "next year".</summary>
    public static Period? Span(Passage passage, int at)
    {
        for (var place = at; place < at + 5 && !passage.IsBreak(place); place++)
        {
            if (passage.Word(place) is "yoy" or "y/y")
            {
                return new Period(Year, place + 1);
            }

            if (passage.Word(place) is "mom" || (passage.Word(place) is "month" && passage.Word(place + 1) is "over"))
            {
                return new Period(UnitWords.Month, place + (passage.Word(place) == "mom" ? 1 : 3));
            }

            if (passage.Word(place) is "year" && passage.Word(place + 1) is "over")
            {
                return new Period(Year, place + 3);
            }

            if (Timed(passage, place) is { } period)
            {
                return period;
            }
        }

        return null;
    }

    private static Period? Timed(Passage passage, int place)
    {
        if (Period.At(passage, place) is { Seconds: >= 7 * 86400 } each)
        {
            return each;
        }

        if (passage.Word(place) is not ("in" or "every" or "within" or "over" or "next" or "this"))
        {
            return null;
        }

        var start = place + (passage.Word(place + 1) is "the" or "next" or "about" or "less" ? 1 : 0) + 1;
        start += passage.Word(start) is "next" ? 1 : 0;
        var count = passage.QuantityAt(start);
        var unit = count?.To ?? (passage.Word(start) is "a" or "one" or "coming" ? start + 1 : start);
        return UnitWords.Seconds.TryGetValue(passage.Word(unit), out var seconds) && seconds >= 7 * 86400
            ? new Period(seconds * (count?.Plain ?? 1), unit + 1)
            : null;
    }
}
