using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>One thing the bot can be in the middle of. A pure function of state and command.</summary>
public abstract class Dialog
{
    /// <summary>Under this name it lies on the stack.</summary>
    public abstract string Name { get; }

    public abstract DialogStep Advance(Scene scene, ConversationState state, Command command);

    /// <summary>Takes up its thread after something below it was answered.</summary>
    public virtual DialogStep Resume(Scene scene, ConversationState state) => DialogStep.Say(state);
}
