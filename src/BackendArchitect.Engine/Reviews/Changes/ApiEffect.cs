namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>What a change means for clients that were written for the version before.</summary>
public enum ApiEffect
{
    /// <summary>They go on working.</summary>
    Safe,

    /// <summary>Those that rely on more than they should stop: a value they have never seen, a generated name.</summary>
    Risky,

    /// <summary>They stop working.</summary>
    Breaking,
}
