namespace BackendArchitect.Conversation.Commands;

/// <summary>What people ask of a migration plan.</summary>
public enum PlanPart
{
    /// <summary>How to begin, step by step.</summary>
    Steps,

    /// <summary>Which module goes first, and why.</summary>
    First,

    /// <summary>How much work it is.</summary>
    Effort,
}
