using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>A reply with buttons that somebody can see.</summary>
/// <param name="Reply">As it looks now: what was answered is no button any more.</param>
/// <param name="Of">The conversation it belongs to, where it was shown to one person in another place; else null.</param>
public sealed record ShownCard(Reply Reply, ConversationAddress? Of);
