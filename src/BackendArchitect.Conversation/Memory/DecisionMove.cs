namespace BackendArchitect.Conversation.Memory;

/// <summary>What people do with a decision on record.</summary>
public enum DecisionMove
{
    /// <summary>Put on the table, or back on it.</summary>
    Propose,

    Accept,

    Reject,

    /// <summary>Another record takes its place.</summary>
    Supersede,

    /// <summary>No longer followed, with nothing in its place.</summary>
    Deprecate,
}
