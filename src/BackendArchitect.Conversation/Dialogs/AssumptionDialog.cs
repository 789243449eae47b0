using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Takes in what assumed values of the designs of the place are today, and makes the design again to see what still holds.</summary>
public sealed class AssumptionDialog : Dialog
{
    public override string Name => "assumption";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.CheckAssumption(var fact, var answer) => Check(scene, state, fact, answer),
        Command.TellToday(var said) => Told(scene, state, said),
        Command.SetRequirement told when IsRevisited(state) => Revisited(scene, state, told.Said, now => QuestionDesk.Take(scene, now, told)),
        Command.AnswerQuestion picked when IsRevisited(state) => Revisited(scene, state, null, now => QuestionDesk.Take(scene, now, picked)),
        Command.SetRequirement({ Count: > 0 } said, null, null) when state.Dialog() == DesignDialog.Title && Logged(scene, state) is { } logged && IsDue(scene, state, logged, said) =>
            Answer(scene, state, logged, said),
        Command.OfferJobs(_, { Count: > 0 } said) when IsElsewhere(state) && DueFor(scene, state, said).Count > 0 => Told(scene, state, said),
        Command.ShowPart(DesignParts.Assumptions) when IsElsewhere(state) => List(scene, state),
        Command.ShowPart(DesignParts.Assumptions) when Logged(scene, state) is { } logged => DialogStep.Say(
            state, [.. PartReply.Blocks(scene, scene.Design(state.Ledger), DesignParts.Assumptions), .. AssumptionReply.List(At(scene, state.Logbook), logged)]),
        _ => DialogStep.NotMine,
    };

    /// <summary>Whether nothing is under way here, in a place that has designs.</summary>
    public static bool IsElsewhere(ConversationState state) =>
        state.Design is null && state.Dialogs.IsEmpty && state.Ledger.Count == 0 && !state.Logbook.Designs.IsEmpty;

    public static WatchScene At(Scene scene, Logbook logbook) => new(logbook, scene.Occasion.At, scene.Knowledge, scene.Words);

    /// <summary>The design of the conversation as the logbook has it; null when there is none, or it was made this moment.</summary>
    private static LoggedDesign? Logged(Scene scene, ConversationState state) => state.Design is null
        ? null
        : state.Logbook.Designs.FindLast(known => known.Id == state.Design && known.Thread == (state.DesignedIn ?? scene.Occasion.Thread));

    private static DialogStep List(Scene scene, ConversationState state) =>
        AssumptionReply.List(At(scene, state.Logbook), null) is { IsEmpty: false } list ? DialogStep.Say(state, list.AsSpan()) : DialogStep.NotMine;

    private static DialogStep Check(Scene scene, ConversationState state, string fact, AssumptionAnswer answer)
    {
        if (Logged(scene, state) is not { } logged)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Watch.GoneDesign()));
        }

        if (AssumedFact.Of(At(scene, state.Logbook), logged).FirstOrDefault(known => known.Settled.Contains(fact)) is not { } assumed)
        {
            return DialogStep.Say(state, new Block.Paragraph(scene.Words.Assumptions.NotOfThis(WatchedDesigns.Names([logged]))));
        }

        return answer switch
        {
            AssumptionAnswer.Holds => Right(scene, state, assumed, assumed.Latest),
            AssumptionAnswer.Later => Later(scene, state, assumed),
            _ => ChangeDialog.Begin(scene, state with { Revisiting = assumed.Fact.Id }, assumed.Fact.Id),
        };
    }

    private static DialogStep Later(Scene scene, ConversationState state, AssumedFact assumed)
    {
        var mark = RecordKeeping.Mark(scene);
        return DialogStep.Say(
            state with { Logbook = state.Logbook.PutOff(assumed.Design, assumed.Fact.Id, mark) },
            new Block.Paragraph(scene.Words.Assumptions.PutOff(WatchedDesigns.Day(mark.At.AddDays(AssumptionLog.PutOffDays)))));
    }

    /// <summary>The value last told is still right. Where the design was never changed to it, it is held against that value.</summary>
    private static DialogStep Right(Scene scene, ConversationState state, AssumedFact assumed, Fact value)
    {
        var mark = RecordKeeping.Mark(scene);
        var next = state with { Logbook = state.Logbook.Told(assumed.Design, assumed.Fact.Id, value, mark) };
        var noted = scene.Words.Assumptions.NotedRight(
            AssumptionReply.Value(scene.Knowledge, scene.Words, value), mark.By, AskedAgain(scene, next, assumed));
        return IsPlannedWith(state, assumed, value)
            ? DialogStep.Say(next, new Block.Paragraph(noted), StillHoldsReply.Same(scene, assumed.Design, scene.Design(state.Ledger)))
            : Held(scene, next, assumed.Design, state.Ledger.With(value with { Kind = FactKind.Stated }), noted, [value.Id]);
    }

    private static bool IsPlannedWith(ConversationState state, AssumedFact assumed, Fact value) =>
        (state.Ledger.Find(value.Id)?.Value ?? (assumed.Fact.Id == value.Id ? assumed.Fact.Value : null))?.Equals(value.Value) == true;

    private static bool IsRevisited(ConversationState state) => state.Revisiting is { } fact && state.Changing == fact;

    /// <summary>The answer to "Change it": not taken into the design before somebody says so.</summary>
    private static DialogStep Revisited(Scene scene, ConversationState state, Ledger? words, Func<ConversationState, ConversationState?> take)
    {
        var ended = state.Pop(ChangeDialog.Title) with { Changing = null, Revisiting = null };
        if (Logged(scene, ended) is not { } logged || take(ended) is not { } after)
        {
            return DialogStep.NotMine;
        }

        Ledger said = words ?? new Ledger([.. after.Ledger.Facts.Except(state.Ledger.Facts)]);
        return said.Facts.Exists(fact => AssumptionTerm.For(fact.Id) is not null) ? Answer(scene, ended, logged, said) : DialogStep.NotMine;
    }

    /// <summary>Somebody says what is so today, in any thread of the place.</summary>
    private static DialogStep Told(Scene scene, ConversationState state, Ledger said)
    {
        said = new Ledger([.. said.Facts.Where(fact => AssumptionTerm.For(fact.Id) is not null)
            .Select(fact => fact.Source == FactSource.Engine ? fact with { Source = scene.Occasion.Source } : fact)]);
        if (said.Count == 0 || state.Logbook.Designs.IsEmpty)
        {
            return DialogStack.Play(scene, state, new Command.Puzzle());
        }

        var due = DueFor(scene, state, said);
        var meant = Logged(scene, state) ?? (due.Count == 1 ? due[0] : state.Logbook.Designs is [var only] ? only : null);
        if (meant is not null)
        {
            return Answer(scene, AboutDialog.Take(state, meant), meant, said);
        }

        var told = string.Join(", ", said.Facts.Select(fact => AssumptionReply.Value(scene.Knowledge, scene.Words, fact)));
        var among = due.Count > 0 ? due : state.Logbook.Designs;
        return DialogStep.Say(state, AssumptionReply.Which(scene.Words.Assumptions.WhichDesignToday(told), scene.Words.Assumptions, among, new Command.TellToday(said)).AsSpan());
    }

    private static IReadOnlyList<LoggedDesign> DueFor(Scene scene, ConversationState state, Ledger said) =>
        [.. state.Logbook.Designs.Where(design => IsDue(scene, state, design, said))];

    private static bool IsDue(Scene scene, ConversationState state, LoggedDesign design, Ledger said) =>
        said.Facts.Exists(fact => AssumptionTerm.For(fact.Id) is not null && fact.Value is FactValue.Number)
        && AssumedFact.Of(At(scene, state.Logbook), design).Any(assumed => assumed.IsDue(scene.Occasion.At) && said.Facts.Exists(fact => assumed.Settled.Contains(fact.Id)));

    /// <summary>Keeps the answer and says what it does to the design.</summary>
    private static DialogStep Answer(Scene scene, ConversationState state, LoggedDesign logged, Ledger said)
    {
        var assumed = AssumedFact.Of(At(scene, state.Logbook), logged).FirstOrDefault(known => said.Facts.Exists(fact => known.Settled.Contains(fact.Id)));
        if (assumed is not null && said.Count == 1 && IsPlannedWith(state, assumed, said.Facts[0]))
        {
            return Right(scene, state, assumed, said.Facts[0]);
        }

        var mark = RecordKeeping.Mark(scene);
        var aging = said.Facts.Where(fact => AssumptionTerm.For(fact.Id) is not null).ToArray();
        var next = state with { Logbook = aging.Aggregate(state.Logbook, (log, fact) => log.Told(logged, fact.Id, fact, mark)) };
        string Values(IEnumerable<Fact> facts) => string.Join(", ", facts.Select(fact => AssumptionReply.Value(scene.Knowledge, scene.Words, fact)));
        var before = assumed is null ? scene.Words.Design.None() : Values([assumed.Latest]);
        var noted = scene.Words.Assumptions.NotedNew(before, Values(aging), mark.By, assumed is null ? "" : AskedAgain(scene, next, assumed));
        return Held(scene, next, logged, state.Ledger.Joined(said.Facts), noted, [.. aging.Select(fact => fact.Id)]);
    }

    private static DialogStep Held(Scene scene, ConversationState state, LoggedDesign logged, Ledger brief, string noted, IReadOnlyCollection<string> facts)
    {
        var (before, after) = (scene.Design(state.Ledger), scene.Design(brief));
        return DialogStep.Say(
            state with { Pending = brief, Revisiting = null },
            [new Block.Paragraph(noted), .. StillHoldsReply.Other(scene, logged, before, after, brief, facts)]);
    }

    private static string AskedAgain(Scene scene, ConversationState state, AssumedFact assumed) => WatchedDesigns.Day(
        AssumedFact.Of(At(scene, state.Logbook), assumed.Design).First(known => known.Term == assumed.Term && known.Settled.Contains(assumed.Fact.Id)).Due);
}
