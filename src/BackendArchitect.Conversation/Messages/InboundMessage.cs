using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Messages;

/// <summary>A message as a channel delivered it, in words every channel shares.</summary>
/// <param name="Id">Unique per conversation; the same delivery twice carries the same id.</param>
/// <param name="Text">The words, the mention of the bot removed; empty for a button.</param>
/// <param name="Action">The command of a pressed button (<see cref="Replies.Button.Command"/>), or null.</param>
/// <param name="Values">Fields of a form or select by name; empty when there are none.</param>
public sealed record InboundMessage(
    string Id,
    InboundKind Kind,
    ConversationAddress Conversation,
    Person From,
    string Text,
    string? Action,
    ImmutableDictionary<string, string> Values,
    DateTimeOffset At);
