using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>How far the busiest second stands above the average: within a day, and between an ordinary day and the busiest.</summary>
internal static class PeakShape
{
    private const double BusinessHours = 5;
    private const double SaleDay = 10;
    private const double SpikyDay = 3;
    private const double SaleDaysInMonth = 4;
    private const double SpikyDaysInMonth = 6;

    private const double Quiet = 0.002;
    private const double MinutesInMonth = 730 * 60;

    /// <summary>Days in a month of 730 hours.</summary>
    internal const double DaysInMonth = 730.0 / 24;

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        var shape = ledger.Choice(FactIds.LoadShape);
        var within = shape == "business-hours" ? Math.Max(BusinessHours, profile.PeakFactor) : profile.PeakFactor;
        if (ledger.Number(FactIds.PeakFactor) is { } stated)
        {
            LoadModel.FromFact(figures, ledger, FactIds.PeakFactor, "peak_factor", stated);
            var busiest = figures.Computed("peak_day_factor", Math.Max(1, stated / within), FormattableString.Invariant($"peak_factor ÷ {within} within a day, at least 1"), "peak_factor");
            BusyDays(figures, shape, busiest);
            return;
        }

        var (days, why) = shape switch
        {
            "sale-days" => (SaleDay, "a sale day is taken as ten ordinary days; 20 to 100 times the average is usual for flash sales"),
            "spiky" => (SpikyDay, "a spiky day is taken as three ordinary days"),
            _ => (1.0, "every day is taken to be like the next"),
        };
        figures.Assumed("peak_day_factor", days, why, shape is null ? [] : [FactIds.LoadShape]);
        figures.Assumed(
            "peak_factor",
            within * days,
            FormattableString.Invariant($"{within} within a day × peak_day_factor. {(shape == "business-hours" ? "Office hours peak at about 5 times the average." : profile.Source)}"),
            "peak_day_factor");
        BusyDays(figures, shape, days);
    }

    /// <summary>Average over peak. Where a spike lasts minutes, a month is those minutes and the quiet between them.</summary>
    public static double Duty(FigureList figures, Ledger ledger)
    {
        if (ledger.Choice(FactIds.LoadShape) != "spiky" || ledger.Number(FactIds.PeakDuration) is not { } minutes)
        {
            return figures.Computed("duty_cycle", 1 / figures["peak_factor"], "1 ÷ peak_factor", "peak_factor");
        }

        LoadModel.FromFact(figures, ledger, FactIds.PeakDuration, "peak_minutes", minutes);
        var quiet = figures.Assumed("quiet_share", Quiet, "one in five hundred is there between the peaks, our default for a system that stands still in between");
        var busy = minutes * figures["peak_days_month"] / MinutesInMonth;
        return figures.Computed(
            "duty_cycle",
            Math.Min(1 / figures["peak_factor"], busy + quiet),
            "peak_minutes × peak_days_month ÷ 43,800 min + quiet_share, at most 1 ÷ peak_factor: one peak on each of these days",
            "peak_minutes", "peak_days_month", "quiet_share", "peak_factor");
    }

    private static void BusyDays(FigureList figures, string? shape, double factor)
    {
        var (days, why) = (factor > 1, shape) switch
        {
            (false, _) => (DaysInMonth, "every day is taken to be like the next"),
            (_, "spiky") => (SpikyDaysInMonth, "six spiky days in a month, our default"),
            _ => (SaleDaysInMonth, "four days of a sale or campaign in a busy month, our default"),
        };
        figures.Assumed("peak_days_month", days, why, "peak_day_factor");
    }
}
