namespace BackendArchitect.Engine.Comparison;

/// <summary>What differs between two designs, most important first.</summary>
public enum ChangeKind
{
    /// <summary>A decision comes out otherwise.</summary>
    Decision,

    /// <summary>What a month or three years cost.</summary>
    Cost,

    /// <summary>Availability, latency, recovery time or recovery point.</summary>
    Target,

    /// <summary>How far it holds, and what saturates first.</summary>
    BreakPoint,

    /// <summary>A red flag that was not there before.</summary>
    FindingRaised,

    /// <summary>A red flag that is gone.</summary>
    FindingGone,

    PartAdded,

    PartRemoved,

    /// <summary>A part with another technology, number of instances or content.</summary>
    PartChanged,

    /// <summary>Another technology, or another release line of it, fills a role.</summary>
    Technology,

    RiskAdded,

    RiskGone,

    /// <summary>A risk with another score.</summary>
    RiskChanged,

    /// <summary>Any other number.</summary>
    Figure,
}
