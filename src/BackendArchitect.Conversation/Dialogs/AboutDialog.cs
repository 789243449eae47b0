using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Takes up a design of another thread of the place, and goes on with what was asked about it: below a digest, or days later in a new thread.</summary>
public sealed class AboutDialog : Dialog
{
    public override string Name => "about";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.About(var design, var then) => state.Logbook.Designs.FindLast(known => known.IsNamed(design)) is { } logged
            ? DialogStack.Play(scene, Take(state, logged), then)
            : DialogStep.Say(state, new Block.Paragraph(scene.Words.Watch.GoneDesign())),
        _ => DialogStep.NotMine,
    };

    /// <summary>The conversation as if the design had been made in it; it stays the design of its own thread.</summary>
    public static ConversationState Take(ConversationState state, LoggedDesign logged) => state.Design == logged.Id
        ? state
        : state.Afresh().Only(DesignDialog.Title) with { Ledger = logged.Brief, Design = logged.Id, DesignedIn = logged.Thread };
}
