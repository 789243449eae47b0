using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.State;

/// <summary>What it takes to hear the last message once more in other words: one step, never a chain of them.</summary>
/// <param name="Before">The state before it; without a step back of its own.</param>
/// <param name="Said">The messages of that turn, oldest first.</param>
public sealed record StepBack(ConversationState Before, ImmutableList<InboundMessage> Said)
{
    /// <summary>More is not kept; a message of that length is changed by writing it again. Unit: characters.</summary>
    private const int Most = 8_000;

    /// <returns>Null when the messages are too long to be kept.</returns>
    public static StepBack? Of(ConversationState before, IReadOnlyList<InboundMessage> said) =>
        said.Sum(Length) > Most ? null : new StepBack(before with { Last = null }, [.. said]);

    private static int Length(InboundMessage message) =>
        message.Text.Length + (message.Earlier?.Sum(earlier => earlier.Text.Length) ?? 0) + (message.Files?.Sum(file => file.Text?.Length ?? 0) ?? 0) + (message.Guest?.Length() ?? 0);
}
