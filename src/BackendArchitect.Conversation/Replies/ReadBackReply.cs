using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The brief as a table: what, which value, and how it is known.</summary>
public static class ReadBackReply
{
    /// <summary>Assumed lines shown; the rest is in the design.</summary>
    private const int Assumed = 6;

    /// <summary>Assumed lines that get a button of their own.</summary>
    private const int Changeable = 3;

    public static ImmutableArray<Block> Blocks(Scene scene, ConversationState state)
    {
        var design = scene.Design(state.Ledger);
        var assumed = design.Assumptions.Where(assumption => assumption.Question is not null && !state.Ledger.Has(assumption.Fact)).Take(Assumed).ToArray();
        var words = scene.Words.Intake;
        return
        [
            new Block.Paragraph(words.ReadBack()),
            new Block.Table(
                [words.ColumnWhat(), words.ColumnValue(), words.ColumnKnown()],
                [
                    .. Peak(scene, design),
                    .. state.Ledger.Facts.Where(fact => !ProposedModel.IsDetail(fact.Id)).Select(fact => Row(scene, fact, Voices(state.Ledger) > 1)),
                    .. assumed.Select(assumption => Row(scene, design, assumption)),
                ]),
            .. Rest(scene, design.Assumptions.Count - assumed.Length),
            .. ProposalReply.Ask(scene, state.Ledger),
            .. ContradictionDialog.Ask(scene, ContradictionDialog.Open(scene, state).Take(ContradictionDialog.Most)),
            .. Doubts(scene, state),
            Confirm(scene, assumed.Take(Changeable)),
        ];
    }

    public static Block.Buttons Confirm(Scene scene) => Confirm(scene, []);

    /// <summary>What a correction changed, one line a fact.</summary>
    public static string Changed(Scene scene, Ledger before, Ledger after)
    {
        var news = BriefIntake.News(before, after);
        var gone = before.Facts.Where(fact => !after.Has(fact.Id) && !ProposedModel.IsDetail(fact.Id));
        var lines = news
            .Select(fact => before.Find(fact.Id) is { } old && !old.Value.Equals(fact.Value)
                ? scene.Words.Intake.ChangedFrom(FactText.Title(fact.Id), scene.Facts.Value(old), scene.Facts.Value(fact))
                : scene.Words.Intake.Added(scene.Facts.Line(fact)))
            .Concat(gone.Select(fact => scene.Words.Intake.Dropped(FactText.Name(fact.Id))))
            .ToArray();
        return lines.Length == 0 ? scene.Words.Intake.NothingChanged() : string.Join(" · ", lines);
    }

    private static Block.Buttons Confirm(Scene scene, IEnumerable<Assumption> changeable) => new(
    [
        new Button(scene.Words.Intake.DesignIt(), CommandLanguage.Print(new Command.ConfirmBrief()), Primary: true),
        new Button(scene.Words.Intake.ChangeSomething(), CommandLanguage.Print(new Command.ChangeFact(null))),
        .. changeable.Select(assumption => new Button(
            PlainText.Cut(scene.Words.Intake.ChangeOne(FactText.InSentence(assumption.Name)), 75),
            CommandLanguage.Print(new Command.ChangeFact(assumption.Fact)))),
    ]);

    private static IEnumerable<ImmutableArray<string>> Peak(Scene scene, Blueprint design)
    {
        var words = scene.Words.Intake;
        return design.Figures.FirstOrDefault(figure => figure.Id == "peak_rps") is { } peak
            ? [[peak.Name, Amounts.Rounded(peak.Value, peak.Unit), words.Computed()]]
            : [];
    }

    private static int Voices(Ledger brief) => brief.Facts.Where(fact => fact.Kind == FactKind.Stated).Select(fact => fact.Source.Author).Distinct().Count();

    /// <param name="named">Whether several people said what is in the brief: then each line says who.</param>
    private static ImmutableArray<string> Row(Scene scene, Fact fact, bool named) =>
    [
        FactText.Title(fact.Id),
        scene.Facts.Value(fact),
        fact switch
        {
            { IsDoubtful: true } => scene.Words.Intake.Doubtful(),
            { Kind: FactKind.Stated } when named && fact.Source.Author.Length > 0 => scene.Words.Intake.SaidByPerson(PlainText.Person(fact.Source.Author)),
            { Kind: FactKind.Stated } => scene.Words.Intake.Said(),
            { Kind: FactKind.Inferred } when ProposedModel.IsPart(fact.Id) => scene.Words.Proposal.Known(),
            { Kind: FactKind.Inferred } => scene.Words.Intake.Inferred(PlainText.Of(fact.Words, 40)),
            _ => scene.Words.Intake.AssumedLabel(),
        },
    ];

    private static ImmutableArray<string> Row(Scene scene, Blueprint design, Assumption assumption) =>
        [assumption.Name, AssumptionText.Value(scene, design, assumption), scene.Words.Intake.AssumedLabel()];

    /// <summary>What may have meant something else, asked once more where it can still be settled by one press.</summary>
    private static IEnumerable<Block> Doubts(Scene scene, ConversationState state) =>
        scene.Open(state)
            .Where(question => state.Ledger.Find(question.Fact) is { IsDoubtful: true })
            .Select(question => QuestionDesk.Block(scene, question));

    private static IEnumerable<Block> Rest(Scene scene, int rest) => rest <= 0
        ? []
        : [new Block.Paragraph(scene.Words.Intake.SmallerAssumptions(Amounts.Count(rest, "smaller assumption", "smaller assumptions")))];
}
