using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>What was said cannot all hold: names the facts, and lets somebody say what gives.</summary>
public sealed class ContradictionDialog : Dialog
{
    /// <summary>Most contradictions asked about in one breath.</summary>
    public const int Most = 2;

    public override string Name => "contradiction";

    /// <summary>The contradictions nobody has settled or insisted on.</summary>
    public static IReadOnlyList<Clash> Open(Scene scene, ConversationState state) =>
        [.. scene.Design(state.Ledger).Contradictions.Where(clash => !state.Insisted.Exists(insisted => insisted.Clash == clash.Key()))];

    /// <summary>Those not asked about before, as they are to be asked now.</summary>
    public static IReadOnlyList<Clash> Fresh(Scene scene, ConversationState state) =>
        [.. Open(scene, state).Where(clash => !state.Raised.Contains(clash.Key())).Take(Most)];

    public static ConversationState PutOnTheTable(ConversationState state, IEnumerable<Clash> asked) =>
        state with { Raised = [.. state.Raised.Union(asked.Select(clash => clash.Key()))] };

    public static IEnumerable<Block> Ask(Scene scene, IEnumerable<Clash> clashes) => clashes.Select(clash => (Block)Question(scene, clash));

    public override DialogStep Advance(Scene scene, ConversationState state, Command command)
    {
        if (command is not Command.ResolveContradiction(var id, var which))
        {
            return DialogStep.NotMine;
        }

        var clash = scene.Design(state.Ledger).Contradictions.FirstOrDefault(known => known.Id == id);
        return clash is null || which > clash.Choices.Count + 1
            ? DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()))
            : which > clash.Choices.Count ? Keep(scene, state, clash) : Give(scene, state, clash.Choices[which - 1]);
    }

    private static DialogStep Keep(Scene scene, ConversationState state, Clash clash)
    {
        var after = state with { Insisted = state.Insisted.Add(new Insistence(clash.Key(), scene.Occasion.By, scene.Occasion.At)) };
        return DialogStep.Say(after, new Block.Paragraph(scene.Words.Intake.KeptBoth(clash.Lost)));
    }

    private static DialogStep Give(Scene scene, ConversationState state, ClashChoice choice)
    {
        var after = choice.FitsBudget ? Fitted(scene, state) : Settled(scene, state, choice.Answer);
        return after.Ledger.Equals(state.Ledger)
            ? DialogStep.Say(state, new Block.Paragraph(scene.Words.Intake.BudgetPaysForNothing()))
            : DialogStep.Say(after, new Block.Paragraph(scene.Words.Intake.Gave(ReadBackReply.Changed(scene, state.Ledger, after.Ledger))));
    }

    private static ConversationState Settled(Scene scene, ConversationState state, Answer answer)
    {
        var cleared = answer.Forgets.Aggregate(state.Ledger, (ledger, fact) => ledger.Without(fact));
        return state with
        {
            Waived = [.. state.Waived.Union(state.Logbook.House.Where(rule => rule.Said is { } said && answer.Forgets.Contains(said.Id) && said.Equals(state.Ledger.Find(said.Id))).Select(rule => rule.Id))],
            Ledger = answer.Sets.Aggregate(cleared, (ledger, fact) => ledger.Without(fact.Id).With(fact with { Source = scene.Occasion.Source })),
        };
    }

    private static ConversationState Fitted(Scene scene, ConversationState state) =>
        AffordableLoad.Share(scene, state.Ledger) is > 0 and { } share
            ? state with { Ledger = WhatIfDialog.Scaled(scene, state.Ledger, share) }
            : state;

    private static Block.Ask Question(Scene scene, Clash clash) => new(
        clash.Id,
        scene.Words.Intake.Contradiction(string.Join(" and ", clash.Facts.Select(scene.Facts.Line)), clash.Says),
        "",
        [
            .. clash.Choices.Select((choice, at) => Way(clash, PlainText.Cut(choice.Answer.Label, 75), at + 1)),
            Way(clash, scene.Words.Intake.KeepBoth(), clash.Choices.Count + 1),
        ]);

    private static Button Way(Clash clash, string label, int which) =>
        new(label, CommandLanguage.Print(new Command.ResolveContradiction(clash.Id, which)));
}
