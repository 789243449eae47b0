using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Puts decisions on record, with who took or proposed them and when, and the voices against them.</summary>
public sealed class DecisionDialog : Dialog
{
    /// <summary>The decision an "option 1" without more words is about.</summary>
    private const string Main = "architecture-style";

    /// <summary>The decisions of a design that are worth a record before anybody asks, in this order; at most <see cref="MostProposed"/>.</summary>
    private static readonly ImmutableArray<string> Worth = [Main, "primary-store", "application-stack", "messaging", "hosting", "authentication", "tenancy", "api-style"];

    /// <summary>Options that decide for nothing.</summary>
    private static readonly ImmutableHashSet<string> Nothing = ["none", "single"];

    private const int MostProposed = 5;

    public override string Name => "decision";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.AcceptDecision accept => Accept(scene, state, accept),
        Command.RecordDecision told => Told(scene, state, told),
        Command.ProposeDesign => Propose(scene, state),
        Command.KeepDissent(var keep) => Dissent(scene, state, keep),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Accept(Scene scene, ConversationState state, Command.AcceptDecision accept)
    {
        if (state.Design is null && state.Logbook.Latest(scene.Occasion.Thread, record => record.IsOpen) is { } open)
        {
            return DialogStack.Play(scene, state, new Command.MoveDecision(open.Number, DecisionMove.Accept, accept.Why));
        }

        if (state.Design is null || scene.Design(state.Ledger).Decision(Main) is not { } decision)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Decisions.NothingToAccept()));
        }

        if (accept.Option > decision.Options.Count)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Decisions.NoSuchOption(Amounts.Count(decision.Options.Count, "option", "options"))));
        }

        var taken = decision.Options[accept.Option - 1];
        return Enter(scene, state with { Pending = null }, RecordKeeping.Write(scene, state, Main, taken.Id, taken.Name, DecisionStatus.Accepted, accept.Why), taken.Name);
    }

    private static DialogStep Told(Scene scene, ConversationState state, Command.RecordDecision told)
    {
        var record = RecordKeeping.Write(scene, state, told.Decision, told.Option, told.Words, told.Status, told.Why);
        var step = Enter(scene, state, record, told.Words);
        return step is DialogStep.Done done && told.Over is { } over && done.State.Logbook.Find(record.Number)?.IsAccepted == true
            && DialogStack.Play(scene, done.State, new Command.MoveDecision(over, DecisionMove.Supersede) { Other = record.Number }) is var next
            ? DialogStep.Say(next.State, [new Block.Paragraph(DecisionReply.Recorded(scene, record)), .. next.Says])
            : step;
    }

    /// <summary>What is said already is not said twice: it is pointed at, or, where it was only proposed, accepted.</summary>
    private static DialogStep Enter(Scene scene, ConversationState state, LoggedDecision record, string words)
    {
        if (state.Logbook.Decisions.FindLast(known => known.Title == record.Title && (known.IsAccepted || known.IsOpen)) is not { } known)
        {
            var next = state with { Logbook = state.Logbook.With(record) };
            return record.IsOpen
                ? DialogStep.Say(next, [.. DecisionReply.Proposed(scene, record), .. Against(scene, next, record, words)])
                : DialogStep.Say(Offering(next, record), [.. DecisionReply.Accepted(scene, next, record), .. Against(scene, next, record, words)]);
        }

        return known.IsOpen && record.IsAccepted
            ? DialogStack.Play(scene, state, new Command.MoveDecision(known.Number, DecisionMove.Accept, record.Changes[0].Why))
            : DialogStep.Say(state, DecisionReply.Already(scene, known).AsSpan());
    }

    /// <summary>What it contradicts of what was decided before; the record it may take the place of is spoken of with it.</summary>
    private static IEnumerable<Block> Against(Scene scene, ConversationState state, LoggedDecision record, string words) => record.Option.Length == 0
        ? []
        : RecordReply.Conflicts(scene, state.Ledger, [new ProposedChoice(record.Option, words)], record.IsAccepted && state.Logbook.Rival(record) is { } rival ? [record.Id, rival.Id] : [record.Id]);

    /// <summary>Where two decisions about one thing stand, "yes" lets the new one take the place of the old.</summary>
    internal static ConversationState Offering(ConversationState state, LoggedDecision record) => state with
    {
        Offered = state.Logbook.Rival(record) is { } rival ? CommandLanguage.Print(DecisionReply.Supersede(rival, record)) : null,
    };

    private static DialogStep Propose(Scene scene, ConversationState state)
    {
        if (state.Design is null)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Decisions.NothingToAccept()));
        }

        var design = scene.Design(state.Ledger);
        var proposed = ImmutableArray.CreateBuilder<LoggedDecision>();
        var next = state;
        foreach (var decision in Worth.Select(design.Decision).OfType<Engine.Decisions.Decision>().Where(decision => !Nothing.Contains(decision.Chosen)).Take(MostProposed))
        {
            var record = RecordKeeping.Write(scene, next, decision.Id, decision.Technology?.Id ?? decision.Chosen, "", DecisionStatus.Proposed, "");
            if (!next.Logbook.Decisions.Exists(known => known.Title == record.Title && (known.IsAccepted || known.IsOpen)))
            {
                proposed.Add(record);
                next = next with { Logbook = next.Logbook.With(record) };
            }
        }

        return DialogStep.Say(next, DecisionReply.ProposedAll(scene, proposed.ToImmutable()).AsSpan());
    }

    private static DialogStep Dissent(Scene scene, ConversationState state, bool keep)
    {
        if (state.Logbook.Latest(scene.Occasion.Thread, record => record.IsAccepted) is not { } record || state.Challenge is not { } challenge)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Lobby.Stale()));
        }

        var next = state with { Challenge = null };
        if (!keep)
        {
            return DialogStep.Say(next, new Block.Paragraph(scene.Words.Decisions.DissentLeft()));
        }

        var dissent = new DecisionDissent(RecordKeeping.Mark(scene) with { By = challenge.By, ById = "" }, challenge.Option, "", challenge.Trigger)
        {
            OptionId = scene.Knowledge.Decisions.FirstOrDefault(point => point.Id == record.Decision)?.Options.FirstOrDefault(option => option.Name == challenge.Option)?.Id,
        };
        return DialogStep.Say(
            next with { Logbook = state.Logbook.With(record with { Dissents = record.Dissents.Add(dissent) }) },
            new Block.Paragraph(scene.Words.Decisions.DissentKept(challenge.By, record.Id)));
    }
}
