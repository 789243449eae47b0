using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Shows the decision log: all of it, what fits some words, one record, what is due; and hands them out as files.</summary>
public sealed class DecisionLogDialog : Dialog
{
    public override string Name => "decision-log";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ShowDecisions(var words) => DialogStep.Say(state, DecisionLogReply.Found(scene, state.Logbook, words).AsSpan()),
        Command.ShowDecision(var number) => DialogStep.Say(state, state.Logbook.Find(number) is { } record
            ? DecisionLogReply.Record(scene, state.Logbook, record).AsSpan()
            : [new Block.Paragraph(scene.Words.Decisions.NoSuchRecord(LoggedDecision.Name(number)))]),
        Command.ShowDue => DialogStep.Say(state, Due(scene, state.Logbook).AsSpan()),
        Command.ExportDecisions(var number, var anew) => Export(scene, state, number, anew),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Export(Scene scene, ConversationState state, int? number, bool anew)
    {
        var (log, says) = DecisionExportReply.Export(scene, state.Logbook, number, anew);
        return DialogStep.Say(
            state with { Logbook = log },
            [
                .. says.Where(block => block is not Block.Buttons { Items.IsEmpty: true }),
                .. log.Decisions.IsEmpty ? [] : LinkReply.Offers(scene, state, number is { } one ? LoggedDecision.Name(one) : scene.Words.DecisionLog.RecordsTitle(), number),
            ]);
    }

    /// <summary>Decisions to be looked at again, then assumptions; that no decision is due is said only when nothing is.</summary>
    private static ImmutableArray<Block> Due(Scene scene, Logbook log) => AssumptionReply.Due(AssumptionDialog.At(scene, log)) switch
    {
        { IsEmpty: true } => DecisionLogReply.Due(scene, log),
        var assumptions when DecisionLogReply.HasDue(scene, log) => [.. DecisionLogReply.Due(scene, log), .. assumptions],
        var assumptions => assumptions,
    };
}
