using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Asks for the new value of one line of the brief, then hands back to the dialog it lies on.</summary>
public sealed class ChangeDialog : Dialog
{
    public const string Title = "change";

    public override string Name => Title;

    /// <param name="fact">The line to change, or null to choose one.</param>
    public static DialogStep Begin(Scene scene, ConversationState state, string? fact)
    {
        if (fact is null)
        {
            return DialogStep.Say(state, ChangeReply.WhichLine(scene, state.Ledger).AsSpan());
        }

        var question = QuestionDesk.ForFact(scene, state.Ledger, fact);
        var next = state.Push(Title) with { Changing = fact };
        return DialogStep.Say(next, ChangeReply.NewValue(scene, state.Ledger, fact, question).AsSpan());
    }

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.SetRequirement told => Below(scene, state, Replacing(state, told)),
        Command.AnswerQuestion or Command.StartDesign => Below(scene, state, command),
        Command.ChangeFact(var fact) => Begin(scene, Ended(state), fact),
        Command.CancelDialog or Command.KeepDesign or Command.SkipQuestion or Command.Disagree => Left(scene, state),
        Command.ConfirmBrief or Command.JustAnswer => DialogStack.Play(scene, Ended(state), command),
        _ => DialogStep.NotMine,
    };

    public override DialogStep Resume(Scene scene, ConversationState state) => DialogStep.Say(
        state, new Block.Paragraph(scene.Words.Intake.ChangeWaits(FactText.Name(state.Changing ?? FactIds.TeamSize))));

    /// <summary>A set that is changed becomes what is said now; what it held besides goes.</summary>
    private static Command.SetRequirement Replacing(ConversationState state, Command.SetRequirement told) =>
        state.Changing is { } changing && told.Said.Has(changing) ? told with { Withdrawn = BriefIntake.Replaced(state.Ledger, told.Said.Facts.Where(fact => fact.Id == changing)) } : told;

    private static DialogStep.Done Below(Scene scene, ConversationState state, Command command) =>
        DialogStack.Play(scene, Ended(state), command);

    private static DialogStep.Done Left(Scene scene, ConversationState state)
    {
        var ended = Ended(state);
        return new DialogStep.Done(ended, [new Block.Paragraph(scene.Words.Intake.ChangeLeft())]);
    }

    private static ConversationState Ended(ConversationState state) => state.Pop(Title) with { Changing = null };
}
