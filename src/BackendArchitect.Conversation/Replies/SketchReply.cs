using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The first answer to a wish: what was understood, a sketch, what it takes for granted, and the few questions.</summary>
public static class SketchReply
{
    /// <summary>Most characters of text in a first reply.</summary>
    public const int Most = 1500;

    /// <summary>Assumptions named beside the sketch.</summary>
    private const int Named = 3;

    /// <param name="clashes">Contradictions to ask about, before any question.</param>
    public static ImmutableArray<Block> Blocks(
        Scene scene, ConversationState state, IReadOnlyList<OpenQuestion> asked, IReadOnlyList<Clash> clashes)
    {
        var full = Compose(scene, state, asked, clashes, why: true);
        return BlockText.Length(full) <= Most ? full : Compose(scene, state, asked, clashes, why: false);
    }

    public static Block.Buttons JustAnswer(Scene scene) => new(
    [
        new Button(scene.Words.Intake.JustAnswer(), CommandLanguage.Print(new Command.JustAnswer(Ledger.Empty))),
        FormReply.Button(scene, Forms.Forms.Brief),
    ]);

    public static Block.Buttons GoOn(Scene scene) => new(
    [
        new Button(scene.Words.Intake.GoOn(), CommandLanguage.Print(new Command.StartDesign(Ledger.Empty))),
        new Button(scene.Words.Intake.StartOver(), CommandLanguage.Print(new Command.StartOver())),
    ]);

    /// <summary>What is taken for the questions nobody could answer.</summary>
    public static ImmutableArray<Block> Assumed(Scene scene, Ledger brief, IReadOnlyList<OpenQuestion> skipped) => skipped.Count == 0
        ? []
        :
        [
            new Block.Paragraph(scene.Words.Intake.ThenIAssume()),
            new Block.Bullets([.. skipped.Select(question => Assumed(scene, brief, question))], Ordered: false),
        ];

    private static string Assumed(Scene scene, Ledger brief, OpenQuestion question)
    {
        var name = FactText.Name(question.Fact);
        return AssumptionText.Value(scene, scene.Design(brief), question.Fact) is { } value
            ? scene.Words.Intake.AssumedInstead(name, value, question.DefaultBecause ?? scene.Words.Intake.OurDefault())
            : scene.Words.Intake.LeftOpen(name, question.DefaultBecause ?? scene.Words.Intake.OurDefault());
    }

    private static ImmutableArray<Block> Compose(
        Scene scene, ConversationState state, IReadOnlyList<OpenQuestion> asked, IReadOnlyList<Clash> clashes, bool why)
    {
        var design = scene.Design(state.Ledger);
        var words = scene.Words.Intake;
        var sketch = state.Ledger.Find(FactIds.Domain) is { } domain
            ? words.Sketch(FactText.InSentence(scene.Facts.Value(domain)), design.Verdict.Headline)
            : words.SketchOfAnything(design.Verdict.Headline);
        return
        [
            new Block.Paragraph(sketch),
            .. Assumptions(scene, design, asked),
            .. ContradictionDialog.Ask(scene, clashes),
            .. asked.Select(question => QuestionDesk.Block(scene, question, why)),
            Missing(scene, state),
            JustAnswer(scene),
        ];
    }

    /// <summary>What the gate still waits for, and that nobody has to wait with it.</summary>
    private static Block.Paragraph Missing(Scene scene, ConversationState state)
    {
        var missing = SufficiencyGate.Missing(state.Ledger);
        return new Block.Paragraph(missing.Count == 0
            ? scene.Words.Intake.AnswerInOneLine()
            : scene.Words.Intake.StillMissing(string.Join(", ", missing.Select(slot => slot.Name))));
    }

    /// <summary>What is taken for granted and not being asked about in the same breath.</summary>
    private static IEnumerable<Block> Assumptions(Scene scene, Blueprint design, IReadOnlyList<OpenQuestion> asked)
    {
        var named = design.Assumptions
            .Where(assumption => assumption.Question is not null && asked.All(question => question.Fact != assumption.Fact))
            .Take(Named)
            .Select(assumption => AssumptionText.Line(scene, design, assumption))
            .ToArray();
        return named.Length == 0 ? [] : [new Block.Paragraph(scene.Words.Intake.Assuming(string.Join(" · ", named)))];
    }
}
