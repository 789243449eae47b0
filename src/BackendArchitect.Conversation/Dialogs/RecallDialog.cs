using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>"What would it cost again?" in a thread without a design: the one of the place is meant, or one of several.</summary>
public sealed class RecallDialog : Dialog
{
    public override string Name => "recall";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ShowPart or Command.ShowThing or Command.ExplainNumber or Command.WhatIf when AssumptionDialog.IsElsewhere(state) && !WasLeft(scene, state) => Recall(scene, state, command),
        _ => DialogStep.NotMine,
    };

    /// <summary>Who began afresh in the thread of a design does not mean that one.</summary>
    private static bool WasLeft(Scene scene, ConversationState state) => state.Logbook.Designs.Exists(known => known.Thread == scene.Occasion.Thread);

    private static DialogStep Recall(Scene scene, ConversationState state, Command asked)
    {
        var words = scene.Words.Assumptions;
        if (state.Logbook.Designs is not [var only])
        {
            return DialogStep.Say(state, AssumptionReply.Which(words.WhichDesign(), words, state.Logbook.Designs, OnButton(asked)).AsSpan());
        }

        var done = DialogStack.Play(scene, AboutDialog.Take(state, only), asked);
        var said = words.AboutDesign(WatchedDesigns.Names([only]), WatchedDesigns.Day(only.At), PlainText.Person(only.By));
        return new DialogStep.Done(done.State, [new Block.Note(said, "info"), .. done.Says]);
    }

    /// <summary>What a button can hold of it; a wish with facts in it is asked again, with the design at hand.</summary>
    private static Command OnButton(Command asked) => asked switch
    {
        Command.ShowPart { Months: null, Product: null } or Command.WhatIf { Said.Count: 0, Factor: > 0.009 and <= 1000 } => asked,
        _ => new Command.ShowPart(DesignParts.Summary),
    };
}
