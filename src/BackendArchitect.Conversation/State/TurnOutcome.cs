using System.Collections.Immutable;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;

namespace BackendArchitect.Conversation.State;

/// <summary>What a turn leaves behind; the store keeps all of it in one step or none.</summary>
/// <param name="State">With the logbook of its place, which the store keeps apart, for all its threads.</param>
/// <param name="Designs">Designs whose files the replies refer to.</param>
public sealed record TurnOutcome(ConversationState State, ImmutableArray<Reply> Replies, ImmutableArray<DesignRecord> Designs)
{
    /// <summary>Where the place as a whole is spoken to; there its appointments come. Null: where the last message came from.</summary>
    public ConversationAddress? Home { get; init; }

    /// <summary>Other files the replies refer to. Named by their content, they may be kept before the rest, and twice.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>What is to be done with data beyond this conversation, before the rest is kept; null for nothing.</summary>
    public RightsWish? Wish { get; init; }

    /// <summary>Files to be offered to a linked repository, before the rest is kept; null for none. Made twice, it is one.</summary>
    public FileOffer? Offer { get; init; }

    /// <summary>Ids of technologies that were spoken of and that live documentation was not asked about yet.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Whether something was taken out that must not be left in the files of the store either.</summary>
    public bool Sweeps { get; init; }
}
