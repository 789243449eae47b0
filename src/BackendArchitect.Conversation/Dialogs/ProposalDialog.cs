using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Takes a person's word on the things a language model proposed; the dialog under way goes on with what holds then.</summary>
public sealed class ProposalDialog : Dialog
{
    public override string Name => "proposal";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.SettleProposal when ProposedModel.Of(state.Ledger) is null => DialogStep.Say(state, new Block.Paragraph(scene.Words.Proposal.NothingProposed())),
        Command.SettleProposal(true) => Confirmed(scene, state),
        Command.SettleProposal(false) => DialogStack.Play(
            scene, state with { WithoutProposal = true }, new Command.SetRequirement(Ledger.Empty, Withdrawn: new Ledger([.. state.Ledger.Facts.Where(fact => ProposedModel.IsPart(fact.Id))]))),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Confirmed(Scene scene, ConversationState state)
    {
        var facts = state.Ledger.Facts.Select(fact => ProposedModel.IsPart(fact.Id) ? fact with { Kind = FactKind.Stated, Source = scene.Occasion.Source, Confidence = 1 } : fact);
        var after = state with { Ledger = new Ledger([.. facts]) };
        var said = new Block.Paragraph(scene.Words.Proposal.Confirmed());
        return state.Dialog() switch
        {
            ReadBackDialog.Title => ReadBackDialog.Begin(scene, after, [said]),
            DesignDialog.Title => DialogStep.Say(after with { Design = scene.Design(after.Ledger).Stamp.Brief }, said),
            _ => DialogStep.Say(after, said),
        };
    }
}
