using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Replies;

/// <summary>One message of the bot, in blocks that every channel can show.</summary>
/// <param name="Id">Unique in the conversation and the same when a turn is run again: <c>{message id}-1</c>.</param>
public sealed record Reply(string Id, ImmutableArray<Block> Blocks);
