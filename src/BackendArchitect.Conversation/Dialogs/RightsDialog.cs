using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Forgets and exports what is kept: asks once, says exactly what goes, and leaves the doing to whoever runs the turn. Interrupts nothing that is under way.</summary>
public sealed class RightsDialog : Dialog
{
    public override string Name => "rights";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.Forget or Command.ExportData or Command.ShowRetention when scene.IsTerminal => DialogStep.Say(state, new Block.Paragraph(scene.Words.Rights.NothingHere())),
        Command.Forget(var scope) => Ask(scene, state, scope),
        Command.ConfirmForget(var key) => Confirm(scene, state, key),
        Command.Agree when IsAsked(scene, state) => Do(scene, state),
        Command.KeepAll => Keep(scene, state),
        Command.Disagree or Command.CancelDialog when IsAsked(scene, state) => Keep(scene, state),
        Command.ExportData(var scope) => Export(scene, state, scope),
        Command.ShowRetention => DialogStep.Say(state, RightsReply.Retention(scene).AsSpan()),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Ask(Scene scene, ConversationState state, DataScope scope)
    {
        if (Refused(scene, scope) is { } why)
        {
            return DialogStep.Say(state, new Block.Paragraph(why));
        }

        var pending = new PendingForget(scope, scene.Occasion.By.Id, scene.Occasion.Message, scene.Occasion.At);
        return DialogStep.Say(state with { Forgetting = pending }, RightsReply.Ask(scene, state, pending).AsSpan());
    }

    private static DialogStep Confirm(Scene scene, ConversationState state, string key) =>
        state.Forgetting is { } pending && pending.Key == key && scene.Occasion.At - pending.At < PendingForget.Life
            ? Do(scene, state)
            : DialogStep.Say(state, new Block.Paragraph(scene.Words.Rights.QuestionIsOver()));

    private static DialogStep Do(Scene scene, ConversationState state)
    {
        var (scope, by) = (state.Forgetting!.Scope, scene.Occasion.By);
        if (scope == DataScope.Me && by.Id != state.Forgetting.By)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Rights.NotYours()));
        }

        if (Refused(scene, scope) is { } why)
        {
            return DialogStep.Say(state, new Block.Paragraph(why));
        }

        scene.Wish = new RightsWish(Erases: true, scope, by, scene.Occasion.At, $"{scene.Occasion.Message}-rights");
        return DialogStep.Say(state);
    }

    private static DialogStep Keep(Scene scene, ConversationState state) =>
        DialogStep.Say(state with { Forgetting = null }, new Block.Paragraph(scene.Words.Rights.NothingForgotten()));

    private static DialogStep Export(Scene scene, ConversationState state, DataScope scope)
    {
        if (Refused(scene, scope) is { } why)
        {
            return DialogStep.Say(state, new Block.Paragraph(why));
        }

        scene.Wish = new RightsWish(Erases: false, scope, scene.Occasion.By, scene.Occasion.At, $"{scene.Occasion.Message}-rights");
        return DialogStep.Say(state);
    }

    /// <summary>A typed yes means the question only when nothing was said in between, and by whoever was asked.</summary>
    private static bool IsAsked(Scene scene, ConversationState state) =>
        state.Forgetting is { } pending && pending.By == scene.Occasion.By.Id && state.Seen.Count > 1 && state.Seen[^2] == pending.Message;

    private static string? Refused(Scene scene, DataScope scope) =>
        scope != DataScope.Workspace ? null
        : scene.Workspace.Length == 0 ? scene.Words.Rights.NoWorkspace()
        : scene.Rules.Admins.Contains(scene.Occasion.By.Id) ? null
        : scene.Rules.Admins.IsEmpty ? scene.Words.Rights.NoAdmins(scene.Occasion.By.Id)
        : scene.Words.Rights.NotAdmin(scene.Occasion.By.Id);
}
