using System.Collections.Immutable;
using BackendArchitect.Conversation.Guest;

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
    DateTimeOffset At)
{
    /// <summary>Name of the value that says for when an appointment was made, in ISO 8601 and UTC; <see cref="At"/> is when it came.</summary>
    public const string DueValue = "due";

    /// <summary>Id of the message whose words changed or went, for <see cref="InboundKind.Edited"/> and <see cref="InboundKind.Deleted"/>; else null.</summary>
    public string? Replaces { get; init; }

    /// <summary>Id of the <see cref="Replies.Reply"/> whose button was pressed, where the platform says it; else null.</summary>
    public string? Pressed { get; init; }

    /// <summary>What was said in the thread before, oldest first, where the bot was called into a running one; else null.</summary>
    public ImmutableList<Utterance>? Earlier { get; init; }

    /// <summary>Whether the platform gave only part of <see cref="Earlier"/>.</summary>
    public bool EarlierIsPartial { get; init; }

    /// <summary>When this program took it in; null until it did. <see cref="At"/> is the platform's own time.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>The W3C trace context (<c>traceparent</c>) of its way through the program, or null when nobody traces.</summary>
    public string? Trace { get; init; }

    /// <summary>Files attached, or null.</summary>
    public ImmutableList<SharedFile>? Files { get; init; }

    /// <summary>What was masked in its words and fields before it was kept, each kind once: <c>AWS key</c>; null when nothing was.</summary>
    public ImmutableList<string>? Masked { get; init; }

    /// <summary>What the language model said to it, or null when none is configured or it was not asked.</summary>
    public GuestNote? Guest { get; init; }
}
