using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.State;

/// <summary>What a turn leaves behind; the store keeps all of it in one step or none.</summary>
/// <param name="State">With the logbook of its place, which the store keeps apart, for all its threads.</param>
/// <param name="Designs">Designs whose files the replies refer to.</param>
public sealed record TurnOutcome(ConversationState State, ImmutableArray<Reply> Replies, ImmutableArray<DesignRecord> Designs)
{
    /// <summary>Other files the replies refer to. Named by their content, they may be kept before the rest, and twice.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];
}
