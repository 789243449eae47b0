using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Always at the bottom: greets, helps, begins, forgets, and says so when nothing was understood.</summary>
public sealed class LobbyDialog : Dialog
{
    public override string Name => "lobby";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.Welcome when state.Welcomed => DialogStep.Say(state),
        Command.Welcome => DialogStep.Say(state with { Welcomed = true }, LobbyReply.Welcome(scene).AsSpan()),
        Command.ShowHelp => DialogStep.Say(state, LobbyReply.Help(scene).AsSpan()),
        Command.SmallTalk(true) => Say(state, scene.Words.Lobby.YouAreWelcome()),
        Command.SmallTalk => DialogStep.Say(state, LobbyReply.Hello(scene).AsSpan()),
        Command.StartDesign(var said) => ClarifyDialog.Begin(scene, BriefIntake.ForAnother(state, said), said),
        Command.SetRequirement(var said, _, _) => ClarifyDialog.Begin(scene, state, said),
        Command.JustAnswer(var said) => JustAnswer(scene, BriefIntake.Take(state, said)),
        Command.ConfirmBrief => JustAnswer(scene, state),
        Command.StartOver => Say(state.Afresh(), scene.Words.Lobby.StartedOver()),
        Command.ShareDraft or Command.DropDraft => Say(state, scene.Words.Thread.NothingToShare()),
        Command.CancelDialog => Say(state, scene.Words.Lobby.NothingToStop()),
        Command.ShowPart or Command.ShowThing or Command.ExplainNumber => Say(state, scene.Words.Lobby.NoDesignYet()),
        Command.NoteInjection => DialogStep.Say(state, new Block.Note(scene.Words.Lobby.ReadAsData(), "info")),
        Command.Puzzle or Command.Agree or Command.Disagree when !state.Dialogs.IsEmpty => Say(state, scene.Words.Lobby.PuzzledBriefly()),
        Command.Puzzle or Command.Agree or Command.Disagree => DialogStep.Say(state, LobbyReply.Puzzled(scene).AsSpan()),
        _ => Say(state, scene.Words.Lobby.Stale()),
    };

    private static DialogStep JustAnswer(Scene scene, ConversationState state) => state.Ledger.Count == 0
        ? Say(state, scene.Words.Lobby.DesignWhat())
        : DesignDialog.Begin(scene, state);

    private static DialogStep Say(ConversationState state, string text) => DialogStep.Say(state, new Block.Paragraph(text));
}
