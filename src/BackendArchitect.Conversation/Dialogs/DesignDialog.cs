using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>A design stands: shows its parts, explains it, and takes changes to its brief.</summary>
public sealed class DesignDialog : Dialog
{
    public const string Title = "design";

    public override string Name => Title;

    /// <summary>Draws the design for the brief and shows it.</summary>
    public static DialogStep Begin(Scene scene, ConversationState state)
    {
        state = state with { Ledger = BriefIntake.UnderTheRules(state) };
        if (!state.Conflicts.IsEmpty)
        {
            return DialogStep.Say(state, ConflictDialog.Ask(scene, state).AsSpan());
        }

        var design = scene.Design(state.Ledger);
        var next = state.Only(Title) with { Design = design.Stamp.Brief, Asked = [], Pending = null, Challenge = null };
        return DialogStep.Say(next, DesignReply.Blocks(scene, design).AsSpan());
    }

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.ShowPart { Months: { } months } => DialogStep.Say(state, AlternativesReply.Wait(scene, scene.Design(state.Ledger), months).AsSpan()),
        Command.ShowPart { Product: { } product } => DialogStep.Say(state, AlternativesReply.Buy(scene, scene.Design(state.Ledger), product).AsSpan()),
        Command.ShowPart(var part) => DialogStep.Say(state, PartReply.Blocks(scene, scene.Design(state.Ledger), part).AsSpan()),
        Command.Puzzle when state.Dialog() == Title => Puzzled(scene, state),
        Command.ShowThing(var kind, var id) => DialogStep.Say(state, ThingReply.Blocks(scene, scene.Design(state.Ledger), kind, id).AsSpan()),
        Command.ExplainChoice(var decision, var option) => Explain(scene, state, decision, option),
        Command.ExplainNumber(var figure) => DialogStep.Say(state, PartReply.Number(scene, scene.Design(state.Ledger), figure).AsSpan()),
        Command.StartDesign(var said) => Another(scene, state, said),
        Command.SetRequirement told => Changed(scene, state, QuestionDesk.Take(scene, state, told)),
        Command.AnswerQuestion answer when QuestionDesk.Take(scene, state, answer) is { } after => Changed(scene, state, after),
        Command.ConfirmBrief => Begin(scene, state),
        Command.JustAnswer(var said) => Begin(scene, BriefIntake.Take(state, said)),
        Command.ChangeFact(var fact) => ChangeDialog.Begin(scene, state, fact),
        Command.Agree when state.Pending is { } pending =>
            DialogStack.Play(scene, state, new Command.TakeChange(WhatIfDialog.Mark(scene, pending))),
        Command.Agree when !IsDecided(state) => DialogStack.Play(scene, state, new Command.AcceptDecision(1)),
        Command.Agree => DialogStack.Play(scene, state, new Command.KeepDissent(true)),
        Command.Disagree when state.Pending is not null => DialogStack.Play(scene, state, new Command.KeepDesign()),
        Command.Disagree when state.Challenge is not null && IsDecided(state) =>
            DialogStack.Play(scene, state, new Command.KeepDissent(false)),
        Command.CancelDialog => DialogStep.Say(
            state with { Pending = null }, new Block.Paragraph(scene.Words.Design.Stands()), DesignReply.More(scene)),
        _ => DialogStep.NotMine,
    };

    /// <summary>Whether somebody has accepted what this design decides.</summary>
    private static bool IsDecided(ConversationState state) => state.Logbook.Accepted().Any(record => record.Design == state.Design);

    /// <summary>What could have been asked instead, in the names of this design.</summary>
    private static DialogStep Puzzled(Scene scene, ConversationState state)
    {
        var design = scene.Design(state.Ledger);
        return design.Flows.OrderByDescending(flow => flow.Critical).FirstOrDefault() is { } flow && design.Parts.FirstOrDefault(part => part.Kind == PartKind.Store) is { } store
            ? DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.PuzzledByDesign(FactText.InSentence(flow.Name), FactText.InSentence(store.Name))), DesignReply.More(scene))
            : DialogStep.NotMine;
    }

    private static DialogStep Explain(Scene scene, ConversationState state, string decision, string option)
    {
        var design = scene.Design(state.Ledger);
        var asked = design.Decision(decision)?.Options.FirstOrDefault(known => known.Id == option);
        var challenges = asked is not null && design.Choice(decision) != option;
        var next = challenges
            ? state with { Challenge = new Challenge(PlainText.Of(scene.Occasion.By.Name, 40), asked!.Name, asked.WinsWhen) }
            : state;
        return DialogStep.Say(next, WhyReply.Blocks(scene, design, decision, option).AsSpan());
    }

    /// <summary>A wish for a design of another kind of system may be a new brief or a part of this one: ask.</summary>
    private static DialogStep Another(Scene scene, ConversationState state, Ledger said)
    {
        if (said.Count == 0 && state.Pending is { } fresh)
        {
            return ClarifyDialog.Begin(scene, state.Afresh(), fresh);
        }

        var other = said.Find(FactIds.Domain);
        var same = other is null || other.Value.Equals(state.Ledger.Find(FactIds.Domain)?.Value);
        return same
            ? DialogStack.Play(scene, state, new Command.SetRequirement(said))
            : DialogStep.Say(state with { Pending = said }, DesignReply.AnotherSystem(scene, scene.Facts.Value(other!)).AsSpan());
    }

    private static DialogStep Changed(Scene scene, ConversationState before, ConversationState after)
    {
        if (!after.Conflicts.IsEmpty)
        {
            return DialogStep.Say(after, ConflictDialog.Ask(scene, after).AsSpan());
        }

        var old = scene.Design(before.Ledger);
        var design = scene.Design(after.Ledger);
        var next = after with { Design = design.Stamp.Brief, Pending = before.Ledger };
        return DialogStep.Say(next, ChangeReply.Taken(scene, before.Ledger, after.Ledger, old, design).AsSpan());
    }
}
