using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>What the parts in series may be down, who takes how much of it, and what would buy it back.</summary>
/// <param name="Target">Percent.</param>
/// <param name="Expected">Percent, from published promises; own mistakes come on top.</param>
/// <param name="OneRegion">Percent that one region alone gives, without what stands before it.</param>
/// <param name="Regions">Regions that serve, or can within minutes.</param>
/// <param name="Parts">In the order a request meets them.</param>
/// <param name="Remedies">Best first; empty when nothing of ours would help.</param>
public sealed record AvailabilityBudget(
    double Target,
    double Expected,
    double OneRegion,
    int Regions,
    IReadOnlyList<AvailabilityShare> Parts,
    IReadOnlyList<AvailabilityRemedy> Remedies)
{
    /// <summary>Whether what is promised to us covers what is asked of us.</summary>
    public bool IsKept => Expected >= Target;

    /// <summary>Minutes a month of 30 days that the target leaves.</summary>
    public double AllowedMinutes => Uptime.DownMinutesInMonth(new Availability(Target));

    /// <summary>Minutes a month of 30 days that the parts take.</summary>
    public double LostMinutes => Uptime.DownMinutesInMonth(new Availability(Expected));

    /// <summary>Points of a percent that are missing to the target; 0 when it is kept.</summary>
    public double Gap => Math.Max(0, Target - Expected);

    /// <summary>What is missing to the target, in minutes a month of 30 days; 0 when it is kept.</summary>
    public double GapMinutes => Math.Max(0, LostMinutes - AllowedMinutes);

    /// <summary>The part that takes most; null when there are none.</summary>
    public AvailabilityShare? Weakest => Parts.MaxBy(part => part.LostMinutes);

    /// <summary>The simplest remedy that reaches the target; else the best there is.</summary>
    public AvailabilityRemedy? Remedy => Remedies.LastOrDefault(remedy => remedy.Percent >= Target) ?? (Remedies.Count > 0 ? Remedies[0] : null);
}
