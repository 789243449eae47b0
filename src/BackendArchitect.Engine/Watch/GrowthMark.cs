using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Watch;

/// <summary>How far a growing load has come towards the point where the first part stops carrying more.</summary>
/// <param name="Point">That part.</param>
/// <param name="Share">Of what it carries: 0.8 is 80 %.</param>
/// <param name="Load">Where the load should be by now. Unit: requests/s.</param>
/// <param name="Stage">The mark that was passed, in percent: 60, 80 or 100.</param>
/// <param name="Reached">The day the part is full at this pace; null when it already is.</param>
/// <param name="Growth">Times a year, as stated.</param>
public sealed record GrowthMark(BreakPoint Point, double Share, double Load, int Stage, DateOnly? Reached, double Growth)
{
    private const double DaysPerYear = 365.25;
    private static readonly int[] Stages = [100, 80, 60];

    /// <param name="since">The day the load was stated.</param>
    /// <returns>Null while no mark is passed, or when nobody stated a growth: a default of ours is no news about their load.</returns>
    public static GrowthMark? Of(Blueprint design, Ledger brief, DateOnly since, DateOnly today)
    {
        if (brief.Number(FactIds.GrowthPerYear) is not { } growth || growth <= 1 || design.BreakPoints.Count == 0 || design.BreakPoints[0] is not { Multiple: > 0 } point)
        {
            return null;
        }

        var years = Math.Max(0, today.DayNumber - since.DayNumber) / DaysPerYear;
        var share = Math.Pow(growth, years) / point.Multiple;
        if (Stages.FirstOrDefault(stage => share * 100 >= stage) is not (> 0 and var passed) || share * 100 < passed || IsBornSo(point, passed))
        {
            return null;
        }

        var full = Math.Log(point.Multiple) / Math.Log(growth) * DaysPerYear;
        return new GrowthMark(point, share, point.Load * share, passed, share >= 1 ? null : since.AddDays((int)Math.Ceiling(full)), growth);
    }

    /// <summary>A mark the design had passed on its first day was said by the design.</summary>
    private static bool IsBornSo(BreakPoint point, int stage) => 100 / point.Multiple >= stage;
}
