using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Puts questions on the table and takes answers from it.</summary>
public static class QuestionDesk
{
    /// <summary>Most questions shown at a time.</summary>
    public const int Most = 4;

    /// <summary>Whether enough is known to read the brief back: every basic is settled, or asking for it could change nothing.</summary>
    public static bool IsEnough(Ledger brief, IReadOnlyList<OpenQuestion> open) => MissingBasics(brief, open).Count == 0;

    /// <summary>The open questions that settle a basic nobody has said yet. What was said with doubt is said: the read-back asks what was meant.</summary>
    public static IReadOnlyList<OpenQuestion> MissingBasics(Ledger brief, IReadOnlyList<OpenQuestion> open) =>
    [
        .. open.Where(question => SufficiencyGate.Missing(brief).Any(slot => slot.Facts.Contains(question.Fact))),
    ];

    /// <summary>The questions to begin with: those worth most, and among them always the one that clears up what somebody said and may not have meant.</summary>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<OpenQuestion> First(Ledger brief, IReadOnlyList<OpenQuestion> open, int most = Most)
    {
        var doubtful = open.Where(question => brief.Find(question.Fact) is { IsDoubtful: true }).Take(1).ToArray();
        return [.. open.Where(question => open.Except(doubtful).Take(most - doubtful.Length).Concat(doubtful).Contains(question))];
    }

    /// <summary>The questions of the last round that are still open, those that now flip most first: an answer changes what the others are worth.</summary>
    public static IReadOnlyList<OpenQuestion> StillOnTheTable(ConversationState state, IReadOnlyList<OpenQuestion> open) =>
        [.. open.Where(question => state.Asked.Any(asked => asked.Id == question.Id))];

    public static ConversationState PutOnTheTable(ConversationState state, IEnumerable<OpenQuestion> questions) =>
        state with { Asked = [.. questions.Select(question => new AskedQuestion(question.Id, question.Fact))] };

    /// <summary>Any question of the catalogue that makes sense for this brief, also when its fact is already known.</summary>
    public static OpenQuestion? Find(Scene scene, ConversationState state, string id)
    {
        var fact = scene.Knowledge.Questions.FirstOrDefault(question => question.Id == id)?.Fact;
        return scene.AllOpen(state.Ledger).FirstOrDefault(question => question.Id == id)
            ?? (fact is null ? null : scene.AllOpen(state.Ledger.Without(fact)).FirstOrDefault(question => question.Id == id));
    }

    /// <summary>The question that would settle a fact, also when it is already known.</summary>
    public static OpenQuestion? ForFact(Scene scene, Ledger brief, string fact) =>
        scene.AllOpen(brief.Without(fact)).FirstOrDefault(question => question.Fact == fact);

    /// <summary>The brief with an answer taken in, or null when the question has no such answer.</summary>
    public static ConversationState? Take(Scene scene, ConversationState state, Command.AnswerQuestion command)
    {
        if (Find(scene, state, command.Question) is not { } question || command.Answer > question.Answers.Count)
        {
            return null;
        }

        var answer = question.Answers[command.Answer - 1];
        var cleared = answer.Forgets.Aggregate(state.Ledger, (ledger, fact) => ledger.Without(fact));
        var said = answer.Sets.Select(fact => fact with { Kind = FactKind.Stated, Source = scene.Occasion.Source, Confidence = 1 });
        var settled = answer.Sets.Count > 0; // "none" settles a question too, but leaves no fact to show for it
        return state with
        {
            Ledger = cleared.With(said),
            Skipped = settled ? state.Skipped.Remove(question.Id) : state.Skipped.Remove(question.Id).Add(question.Id),
        };
    }

    /// <summary>The answer that a bare yes or no gives to the only question on the table; null when there are several, or it is none of yes and no.</summary>
    public static Command.AnswerQuestion? YesOrNo(Scene scene, ConversationState state, bool yes)
    {
        if (state.Asked is not [var only] || Find(scene, state, only.Id) is not { } question)
        {
            return null;
        }

        var word = yes ? "Yes" : "No";
        var answers = question.Answers.Select((answer, at) => (answer.Label, At: at + 1)).Where(answer => answer.Label == word || answer.Label.StartsWith($"{word},", StringComparison.Ordinal)).ToList();
        return answers is [var said] ? new Command.AnswerQuestion(question.Id, said.At) : null;
    }

    /// <summary>The brief with all of it taken in: the answer first, then what was said beside it.</summary>
    public static ConversationState Take(Scene scene, ConversationState state, Command.SetRequirement command) =>
        Withdrawn(BriefIntake.Take(command.Answer is { } answer ? Take(scene, state, answer) ?? state : state, command.Said), command.Withdrawn);

    private static ConversationState Withdrawn(ConversationState state, Ledger? withdrawn) =>
        withdrawn is null ? state : state with { Ledger = state.Ledger.Withdrawn(withdrawn.Facts) };

    public static Block.Ask Block(Scene scene, OpenQuestion question, bool why = true) => new(
        question.Id,
        question.Asks,
        why ? question.Why : "",
        [
            .. question.Answers.Select((answer, at) => new Button(
                PlainText.Cut(answer.Label, 75), CommandLanguage.Print(new Command.AnswerQuestion(question.Id, at + 1)))),
            new Button(scene.Words.Intake.DontKnow(), CommandLanguage.Print(new Command.SkipQuestion(question.Id))),
        ]);
}
