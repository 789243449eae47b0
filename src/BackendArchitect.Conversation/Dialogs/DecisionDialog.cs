using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Records decisions with who took them and when, and the voices against them.</summary>
public sealed class DecisionDialog : Dialog
{
    /// <summary>The decision an "option 1" without more words is about.</summary>
    private const string Main = "architecture-style";

    /// <summary>Months until a decision is looked at again.</summary>
    private const int ReviewMonths = 6;

    public override string Name => "decision";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.AcceptDecision(var option) => Accept(scene, state, option),
        Command.KeepDissent(var keep) => Dissent(scene, state, keep),
        Command.ShowDecisions => DialogStep.Say(state, DecisionReply.Log(scene, state).AsSpan()),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Accept(Scene scene, ConversationState state, int option)
    {
        if (state.Design is null || scene.Design(state.Ledger).Decision(Main) is not { } decision)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Decisions.NothingToAccept()));
        }

        if (option > decision.Options.Count)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Decisions.NoSuchOption(
                Amounts.Count(decision.Options.Count, "option", "options"))));
        }

        var design = scene.Design(state.Ledger);
        var taken = decision.Options[option - 1];
        var record = Record(scene, state, design, decision.Title, taken.Id, taken.Name);
        var next = state with { Logbook = state.Logbook with { Decisions = state.Logbook.Decisions.Add(record) }, Pending = null };
        return DialogStep.Say(next, DecisionReply.Accepted(scene, next, design, record, taken.Id == decision.Chosen).AsSpan());
    }

    private static AcceptedDecision Record(
        Scene scene, ConversationState state, Blueprint design, string title, string option, string name) => new(
        state.Logbook.Decisions.Count + 1,
        Main,
        option,
        $"{title}: {name}",
        design.Stamp.Brief,
        PlainText.Of(scene.Occasion.By.Name, 40),
        scene.Occasion.At,
        DateOnly.FromDateTime(scene.Occasion.At.AddMonths(ReviewMonths).Date));

    private static DialogStep Dissent(Scene scene, ConversationState state, bool keep)
    {
        if (state.Logbook.Decisions.IsEmpty || state.Challenge is not { } challenge)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()));
        }

        var next = state with { Challenge = null };
        if (!keep)
        {
            return DialogStep.Say(next, new Block.Paragraph(scene.Words.Decisions.DissentLeft()));
        }

        var decisions = state.Logbook.Decisions;
        var dissent = scene.Words.Decisions.Dissent(challenge.By, challenge.Option, challenge.Trigger);
        return DialogStep.Say(
            next with { Logbook = state.Logbook with { Decisions = decisions.SetItem(decisions.Count - 1, decisions[^1] with { Dissent = dissent }) } },
            new Block.Paragraph(scene.Words.Decisions.DissentKept(challenge.By)));
    }
}
