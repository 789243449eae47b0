using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Advice;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The options of one decision scored for this brief, and what would turn the result.</summary>
public static class CompareReply
{
    private const int Flips = 2;
    private const int Asked = 2;

    /// <summary>What bears on nearly every choice, named before the rest.</summary>
    private static readonly ImmutableArray<string> Style = [FactIds.TeamSize, FactIds.ConcurrentUsers, FactIds.DailyUsers];

    /// <param name="named">Ids of the options the question names; they stand first, whatever became of them.</param>
    /// <param name="state">In the middle of something else the reply has no questions, and no buttons that begin anew.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, DecisionPoint point, ConversationState state, IReadOnlyList<string> named)
    {
        var brief = !state.Dialogs.IsEmpty;
        var words = scene.Words.Advice;
        if (design.Decision(point.Id) is not { } decision)
        {
            return [new Block.Paragraph(words.NotNeededHere(point.Title)), .. Next(scene, brief)];
        }

        var compared = Contest.Of(decision, named);
        return
        [
            new Block.Paragraph(ContestVerdict.Of(scene, decision, compared)),
            OptionsReply.Table(scene, decision, compared.Options),
            Drivers(scene, decision, compared.Options),
            .. RecordReply.Line(scene, decision),
            .. RecordReply.Options(scene, decision, compared.Options),
            .. Others(scene, decision, compared),
            .. TopicReply.Line([.. decision.Triggers.Take(Flips)], words.WouldFlip),
            .. Unknown(scene, design, decision),
            .. brief ? [] : Turning(scene, state, decision),
            .. Shown(scene, design, decision),
            new Block.Paragraph(words.Sources(WhyReply.Sources(decision.Sources))),
            .. VersionReply.Marks(scene, VersionReply.Of(decision)),
            .. Next(scene, brief),
        ];
    }

    /// <summary>What was scored too and nobody asked about, in one line.</summary>
    private static IEnumerable<Block> Others(Scene scene, Decision decision, Contest compared)
    {
        var others = decision.Considered.Where(option => compared.Options.All(shown => shown.Id != option.Id)).Select(option => OptionsReply.Scored(scene, option)).ToArray();
        return others.Length == 0 ? [] : [new Block.Paragraph(scene.Words.Advice.AlsoScored(string.Join(" · ", others)))];
    }

    /// <summary>How the winner looks in code, for who writes in that language, and what goes wrong with it first.</summary>
    private static IEnumerable<Block> Shown(Scene scene, Blueprint design, Decision decision) =>
        TopicAdviser.Explaining(decision.Id, decision.Chosen, scene.Knowledge) is { } topic
            ? [.. CodeSnippet.Beside(scene, topic, design), .. TopicReply.Line([.. topic.Pitfalls.Take(2)], scene.Words.Advice.Pitfalls)]
            : [];

    /// <summary>Each driver with its weight, and what each option scores on it: the totals can be redone by hand.</summary>
    internal static Block.Table Drivers(Scene scene, Decision decision, IReadOnlyList<ScoredOption> options) => new(
        [scene.Words.Advice.ColumnDriver(), scene.Words.Advice.ColumnWeight(), .. options.Select(option => option.Name)],
        [
            .. decision.Weights.OrderByDescending(weight => weight.Value).Select(weight => (ImmutableArray<string>)
            [
                weight.Name,
                $"{Amounts.Number(Math.Round(weight.Value * 100))} %",
                .. options.Select(option => Amounts.Number(option.Scores.FirstOrDefault(score => score.Driver == weight.Driver)?.Value ?? 0)),
            ]),
        ]);

    /// <summary>What it was scored on besides what was said.</summary>
    private static IEnumerable<Block> Unknown(Scene scene, Blueprint design, Decision decision)
    {
        var assumed = design.Assumptions.Where(assumption => assumption.Question is not null)
            .OrderByDescending(assumption => decision.Flips.Any(flip => flip.Fact == assumption.Fact) || Style.Contains(assumption.Fact)).Take(3)
            .Select(assumption => AssumptionText.Line(scene, design, assumption)).ToArray();
        return assumed.Length == 0 ? [] : [new Block.Paragraph(scene.Words.Advice.ScoredOn(string.Join(" · ", assumed)))];
    }

    /// <summary>The two facts nobody said that would turn this decision, as questions: those of its flips first.</summary>
    private static IEnumerable<Block> Turning(Scene scene, ConversationState state, Decision decision) => scene.Open(state)
        .Where(question => state.Ledger.Find(question.Fact) is not { Kind: FactKind.Stated, IsDoubtful: false })
        .Select(question => (Question: question, At: decision.Flips.ToList().FindIndex(flip => flip.Fact == question.Fact)))
        .Where(entry => entry.At >= 0 || Style.Contains(entry.Question.Fact))
        .OrderBy(entry => entry.At < 0 ? int.MaxValue : entry.At)
        .Take(Asked)
        .Select(entry => QuestionDesk.Block(scene, entry.Question));

    public static IEnumerable<Block> Next(Scene scene, bool brief) => brief
        ? []
        :
        [
            new Block.Buttons(
            [
                new Button(scene.Words.Advice.AskMe(), CommandLanguage.Print(new Command.StartDesign(Ledger.Empty)), Primary: true),
                new Button(scene.Words.Intake.JustAnswer(), CommandLanguage.Print(new Command.JustAnswer(Ledger.Empty))),
            ]),
        ];
}
