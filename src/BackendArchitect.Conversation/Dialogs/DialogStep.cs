using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>What a dialog makes of a command.</summary>
public abstract record DialogStep
{
    private DialogStep()
    {
    }

    /// <summary>The dialog below may want it.</summary>
    public static DialogStep NotMine { get; } = new Pass();

    public static DialogStep Say(ConversationState state, params ReadOnlySpan<Block> says) => new Done(state, [.. says]);

    public sealed record Pass : DialogStep;

    /// <param name="Says">What the bot says to it; may be nothing.</param>
    public sealed record Done(ConversationState State, ImmutableArray<Block> Says) : DialogStep;
}
