using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.State;

/// <summary>A brief a design was made from: all that is needed to make it again.</summary>
/// <param name="Id">Hash of the ledger, hex.</param>
public sealed record DesignRecord(string Id, Ledger Brief)
{
    /// <summary>The decisions that stood when it was made.</summary>
    public ImmutableList<StandingDecision> Standing { get; init; } = [];
}
