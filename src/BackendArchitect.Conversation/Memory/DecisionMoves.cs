using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Memory;

/// <summary>The life of a decision: which move each status allows, and where it leads.</summary>
public static class DecisionMoves
{
    public static ImmutableArray<DecisionMove> From(DecisionStatus status) => status switch
    {
        DecisionStatus.Proposed => [DecisionMove.Accept, DecisionMove.Reject],
        DecisionStatus.Accepted => [DecisionMove.Supersede, DecisionMove.Deprecate],
        DecisionStatus.Rejected or DecisionStatus.Deprecated => [DecisionMove.Propose],
        _ => [],
    };

    public static DecisionStatus To(DecisionMove move) => move switch
    {
        DecisionMove.Propose => DecisionStatus.Proposed,
        DecisionMove.Accept => DecisionStatus.Accepted,
        DecisionMove.Reject => DecisionStatus.Rejected,
        DecisionMove.Supersede => DecisionStatus.Superseded,
        _ => DecisionStatus.Deprecated,
    };
}
