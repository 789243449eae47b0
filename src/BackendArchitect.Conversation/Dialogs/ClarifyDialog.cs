using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>The intake: a first sketch and the few questions whose answers would change it.</summary>
public sealed class ClarifyDialog : Dialog
{
    public const string Title = "clarify";

    public override string Name => Title;

    /// <summary>The first reply to a wish for a design.</summary>
    public static DialogStep Begin(Scene scene, ConversationState state, Ledger said)
    {
        state = BriefIntake.Take(state, said).Only(Title);
        var open = scene.Open(state);
        var clashes = ContradictionDialog.Fresh(scene, state);
        if (open.Count == 0 && clashes.Count == 0 && state.Conflicts.IsEmpty)
        {
            return ReadBackDialog.Begin(scene, state, []);
        }

        var asked = QuestionDesk.First(state.Ledger, open, QuestionDesk.Most - clashes.Count);
        var reply = SketchReply.Blocks(scene, state, asked, clashes);
        var after = ContradictionDialog.PutOnTheTable(QuestionDesk.PutOnTheTable(state, asked), clashes);
        return DialogStep.Say(after, [.. reply, .. ConflictDialog.Ask(scene, state)]);
    }

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.SetRequirement told => Told(scene, state, QuestionDesk.Take(scene, state, told)),
        Command.StartDesign(var said) => Told(scene, state, BriefIntake.Take(state, said)),
        Command.AnswerQuestion answer => Answered(scene, state, answer),
        Command.SkipQuestion(var question) => Skipped(scene, state, question),
        Command.JustAnswer(var said) => DesignDialog.Begin(scene, BriefIntake.Take(state, said)),
        Command.ConfirmBrief or Command.Agree => DesignDialog.Begin(scene, state),
        Command.Disagree => Skipped(scene, state, null),
        Command.ChangeFact(var fact) => ChangeDialog.Begin(scene, state, fact),
        Command.CancelDialog => DialogStep.Say(
            state.Pop(Title) with { Asked = [] }, new Block.Paragraph(scene.Words.Intake.Stopped()), SketchReply.GoOn(scene)),
        _ => DialogStep.NotMine,
    };

    public override DialogStep Resume(Scene scene, ConversationState state)
    {
        if (!state.Conflicts.IsEmpty)
        {
            return DialogStep.Say(state, ConflictDialog.Ask(scene, state).AsSpan());
        }

        var left = QuestionDesk.StillOnTheTable(state, scene.Open(state));
        return left.Count == 0
            ? Next(scene, state, [])
            : DialogStep.Say(state, new Block.Paragraph(scene.Words.Intake.BackTo()), QuestionDesk.Block(scene, left[0], why: false), SketchReply.JustAnswer(scene));
    }

    private static DialogStep Told(Scene scene, ConversationState before, ConversationState after)
    {
        var news = BriefIntake.News(before.Ledger, after.Ledger);
        var noted = Noted(scene, news, before.Ledger.Facts.Where(fact => !after.Ledger.Has(fact.Id) && !ProposedModel.IsDetail(fact.Id)));
        if (!after.Conflicts.IsEmpty)
        {
            return DialogStep.Say(after, [.. noted, .. ConflictDialog.Ask(scene, after)]);
        }

        var open = scene.Open(after);
        var left = QuestionDesk.StillOnTheTable(after, open);
        return left.Count > 0 && (news.Count == 0 || !QuestionDesk.IsEnough(after.Ledger, open))
            ? Ask(scene, after, [.. QuestionDesk.MissingBasics(after.Ledger, open), .. left], noted)
            : Next(scene, after, noted);
    }

    private static DialogStep Answered(Scene scene, ConversationState state, Command.AnswerQuestion answer)
    {
        if (QuestionDesk.Take(scene, state, answer) is not { } after)
        {
            return DialogStep.NotMine;
        }

        var left = QuestionDesk.StillOnTheTable(after, scene.Open(after));
        var noted = Noted(scene, BriefIntake.News(state.Ledger, after.Ledger));
        return left.Count > 0 ? Ask(scene, after, left, noted) : Next(scene, after, noted);
    }

    private static DialogStep Skipped(Scene scene, ConversationState state, string? id)
    {
        var table = QuestionDesk.StillOnTheTable(state, scene.Open(state));
        var skipped = table.Where(question => id is null || question.Id == id).ToArray();
        if (skipped.Length == 0 && id is not null)
        {
            return DialogStep.NotMine;
        }

        var after = state with { Skipped = [.. state.Skipped.Union(skipped.Select(question => question.Id))] };
        var left = table.Except(skipped).ToArray();
        var noted = SketchReply.Assumed(scene, state.Ledger, skipped);
        return left.Length > 0 ? Ask(scene, after, left, noted) : Next(scene, after, noted);
    }

    /// <summary>The next round while a basic is missing, else the read-back.</summary>
    private static DialogStep Next(Scene scene, ConversationState state, ImmutableArray<Block> noted)
    {
        var open = scene.Open(state);
        var basics = QuestionDesk.MissingBasics(state.Ledger, open);
        return basics.Count > 0
            ? Ask(scene, state, [.. basics, .. open], noted)
            : ReadBackDialog.Begin(scene, state, noted);
    }

    private static DialogStep Ask(Scene scene, ConversationState state, IEnumerable<OpenQuestion> questions, ImmutableArray<Block> noted)
    {
        var clashes = ContradictionDialog.Fresh(scene, state);

        // The basics are always among them; what flips most still stands first.
        var asked = questions.DistinctBy(question => question.Id).Take(QuestionDesk.Most - clashes.Count).OrderByDescending(question => question.Flips).ToArray();
        return DialogStep.Say(
            ContradictionDialog.PutOnTheTable(QuestionDesk.PutOnTheTable(state, asked), clashes),
            [.. noted, .. ContradictionDialog.Ask(scene, clashes), new Block.Paragraph(scene.Words.Intake.StillOpen()), .. Questions(scene, asked)]);
    }

    private static IEnumerable<Block> Questions(Scene scene, IEnumerable<OpenQuestion> questions) =>
        [.. questions.Select(question => QuestionDesk.Block(scene, question, why: false)), SketchReply.JustAnswer(scene)];

    private static ImmutableArray<Block> Noted(Scene scene, IReadOnlyList<Fact> news, IEnumerable<Fact>? gone = null)
    {
        string[] lines = [.. news.Select(scene.Facts.Line), .. (gone ?? []).Select(fact => scene.Words.Intake.Dropped(FactText.Name(fact.Id)))];
        return lines.Length == 0 ? [] : [new Block.Paragraph(scene.Words.Intake.Noted(string.Join(" · ", lines)))];
    }
}
