namespace BackendArchitect.Conversation.Memory;

/// <summary>One line of a decision's history.</summary>
/// <param name="Status">Of the decision from then on; the same as before when it was only looked at again.</param>
/// <param name="Why">In the words of the person; empty when they gave none.</param>
public sealed record DecisionChange(DecisionStatus Status, DecisionMark Mark, string Why = "")
{
    /// <summary>Number of the record that takes its place, for <see cref="DecisionStatus.Superseded"/>; else null.</summary>
    public int? By { get; init; }

    /// <summary>The day to look at it again, where this change set one; else null.</summary>
    public DateOnly? Review { get; init; }
}
