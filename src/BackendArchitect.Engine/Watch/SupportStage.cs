namespace BackendArchitect.Engine.Watch;

/// <summary>How near the end of support is; each stage is worth saying once.</summary>
public enum SupportStage
{
    /// <summary>Within a year: it belongs into next year's plan.</summary>
    Year,

    /// <summary>Within half a year: it belongs into the plan now.</summary>
    HalfYear,

    /// <summary>Within a quarter: somebody should be at it.</summary>
    Quarter,

    /// <summary>Within a month.</summary>
    Month,

    /// <summary>It has ended: no more fixes.</summary>
    Ended,
}
