namespace BackendArchitect.Conversation.Memory;

/// <summary>How far a decision has come. Only an accepted one binds later designs.</summary>
public enum DecisionStatus
{
    /// <summary>On the table.</summary>
    Proposed,

    /// <summary>Taken; stands until something takes its place.</summary>
    Accepted,

    /// <summary>Proposed once, and not taken.</summary>
    Rejected,

    /// <summary>Another record took its place.</summary>
    Superseded,

    /// <summary>Once taken, no longer followed, and nothing took its place.</summary>
    Deprecated,
}
