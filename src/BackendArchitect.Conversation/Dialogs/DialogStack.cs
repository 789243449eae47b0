using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Offers a command to the dialog on top, then to the ones below, at last to those that are always there.</summary>
public static class DialogStack
{
    private static readonly ImmutableArray<Dialog> OnCall =
        [new ChangeDialog(), new ClarifyDialog(), new ReadBackDialog(), new DesignDialog(), new MigrateDialog(), new DiagnoseDialog(), new ReviewDialog()];

    private static readonly ImmutableArray<Dialog> AlwaysThere =
        [new ConflictDialog(), new ContradictionDialog(), new WhatIfDialog(), new AdviceDialog(), new FileReviewDialog(), new ImportDialog(), new JobDialog(), new DecisionDialog(), new DecisionCareDialog(), new DecisionLogDialog(), new LobbyDialog()];

    /// <summary>Before all that could take the command: what hands it on in other words, and what interrupts nothing.</summary>
    private static readonly ImmutableArray<Dialog> First = [new FormDialog(), new GuestDialog(), new RatingDialog(), new DigestDialog(), new RightsDialog(), new AboutDialog(), new HouseDialog(), new LinkDialog(), new VersionDialog(), new AssumptionDialog(), new RecallDialog(), new ProposalDialog()];

    public static DialogStep.Done Play(Scene scene, ConversationState state, Command command)
    {
        if (state.Offered is { } offered)
        {
            state = state with { Offered = null };
            if (command is Command.Disagree)
            {
                return new DialogStep.Done(state, [new Block.Paragraph(scene.Words.Decisions.LeftAsItIs())]);
            }

            command = command is Command.Agree ? CommandLanguage.Parse(offered) : command;
        }

        foreach (var dialog in First.Concat(UnderWay(state)))
        {
            if (dialog.Advance(scene, state, command) is DialogStep.Done done)
            {
                return done;
            }
        }

        foreach (var dialog in AlwaysThere)
        {
            if (dialog.Advance(scene, state, command) is DialogStep.Done done)
            {
                return Resume(scene, state, done);
            }
        }

        return new DialogStep.Done(state, []);
    }

    /// <summary>A digression that left the stack as it was is followed by the thread it interrupted.</summary>
    private static DialogStep.Done Resume(Scene scene, ConversationState before, DialogStep.Done done)
    {
        var top = UnderWay(done.State).FirstOrDefault();
        if (top is null || !done.State.Dialogs.SequenceEqual(before.Dialogs))
        {
            return done;
        }

        return top.Resume(scene, done.State) is DialogStep.Done(var state, var says)
            ? new DialogStep.Done(state, [.. done.Says, .. says])
            : done;
    }

    private static IEnumerable<Dialog> UnderWay(ConversationState state) =>
        state.Dialogs.Reverse().Select(name => OnCall.FirstOrDefault(dialog => dialog.Name == name)).OfType<Dialog>();
}
