using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.State;

/// <summary>What one person is told privately in a channel, until they share it or drop it.</summary>
/// <param name="Person">Id of whom it is for.</param>
/// <param name="Reply">Id of the reply they saw last.</param>
/// <param name="Blocks">What it says, as it would be shared.</param>
/// <param name="Rated">Whether thumbs belong below it.</param>
/// <param name="Since">The brief of the channel when the draft was begun.</param>
/// <param name="State">The conversation as it is for this person; the channel knows nothing of it.</param>
public sealed record Draft(string Person, string Reply, ImmutableArray<Block> Blocks, bool Rated, Ledger Since, ConversationState State)
{
    /// <summary>Most drafts at a time in one conversation; a further one replaces the oldest.</summary>
    public const int Most = 3;
}
