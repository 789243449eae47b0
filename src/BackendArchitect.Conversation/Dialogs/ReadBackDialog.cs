using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Reads the brief back, line by line with how each is known, and waits for a yes or a correction.</summary>
public sealed class ReadBackDialog : Dialog
{
    public const string Title = "read-back";

    public override string Name => Title;

    /// <param name="before">What to say first: what was just noted.</param>
    public static DialogStep Begin(Scene scene, ConversationState state, ImmutableArray<Block> before) => DialogStep.Say(
        state.Only(Title) with { Asked = [] },
        [.. before, .. ReadBackReply.Blocks(scene, state)]);

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ConfirmBrief or Command.Agree => DesignDialog.Begin(scene, state),
        Command.JustAnswer(var said) => DesignDialog.Begin(scene, BriefIntake.Take(state, said)),
        Command.SetRequirement told => Corrected(scene, state, QuestionDesk.Take(scene, state, told)),
        Command.StartDesign(var said) => Corrected(scene, state, BriefIntake.Take(state, said)),
        Command.AnswerQuestion answer when QuestionDesk.Take(scene, state, answer) is { } after => Corrected(scene, state, after),
        Command.ChangeFact(var fact) => ChangeDialog.Begin(scene, state, fact),
        Command.Disagree => ChangeDialog.Begin(scene, state, null),
        Command.CancelDialog => DialogStep.Say(
            state.Pop(Title), new Block.Paragraph(scene.Words.Intake.Stopped()), SketchReply.GoOn(scene)),
        _ => DialogStep.NotMine,
    };

    public override DialogStep Resume(Scene scene, ConversationState state) =>
        DialogStep.Say(state, new Block.Paragraph(scene.Words.Intake.ReadBackWaits()), ReadBackReply.Confirm(scene));

    private static DialogStep Corrected(Scene scene, ConversationState before, ConversationState after)
    {
        var conflicts = ConflictDialog.Ask(scene, after);
        var changed = ReadBackReply.Changed(scene, before.Ledger, after.Ledger);
        changed = before.Ledger.Equals(after.Ledger) ? changed : scene.Words.Intake.Noted(changed);
        return conflicts.IsEmpty
            ? Begin(scene, after, [new Block.Paragraph(changed)])
            : DialogStep.Say(after, conflicts.AsSpan());
    }
}
