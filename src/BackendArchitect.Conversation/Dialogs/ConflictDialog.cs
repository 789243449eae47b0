using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Two people said two things: names both, and lets somebody settle it.</summary>
public sealed class ConflictDialog : Dialog
{
    public override string Name => "conflict";

    /// <summary>One question a dispute; nothing when there is none.</summary>
    public static ImmutableArray<Block> Ask(Scene scene, ConversationState state) =>
        [.. state.Conflicts.Select(conflict => Question(scene, conflict))];

    public override DialogStep Advance(Scene scene, ConversationState state, Command command)
    {
        if (command is not Command.SettleConflict(var fact, var which))
        {
            return DialogStep.NotMine;
        }

        if (state.Conflicts.Find(conflict => conflict.First.Id == fact) is not { } settled || which > 2)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()));
        }

        var holds = which == 1 ? settled.First : settled.Later;
        var after = state with { Conflicts = state.Conflicts.Remove(settled), Ledger = state.Ledger.With(holds) };
        return DialogStep.Say(after, new Block.Paragraph(scene.Words.Intake.Settled(scene.Facts.Line(holds))));
    }

    private static Block.Ask Question(Scene scene, Conflict conflict) => new(
        conflict.First.Id,
        scene.Words.Intake.Conflict(
            FactText.Name(conflict.First.Id), scene.Facts.Value(conflict.First), Author(conflict.First), scene.Facts.Value(conflict.Later), Author(conflict.Later)),
        "",
        [Side(scene, conflict.First, 1), Side(scene, conflict.Later, 2)]);

    private static Button Side(Scene scene, Fact fact, int which) => new(
        PlainText.Cut(scene.Words.Intake.SaidBy(scene.Facts.Value(fact), Author(fact)), 75),
        CommandLanguage.Print(new Command.SettleConflict(fact.Id, which)));

    private static string Author(Fact fact) => PlainText.Person(fact.Source.Author);
}
