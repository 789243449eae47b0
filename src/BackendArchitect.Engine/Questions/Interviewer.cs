using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Questions;

/// <summary>Finds the questions worth asking: those whose plausible answers flip most decisions, found by deciding again under each answer.</summary>
public static class Interviewer
{
    /// <param name="brief">What is known; assumptions are filled in here and need not be in it.</param>
    /// <param name="most">At most so many, 4 by default: more is a form, not a conversation.</param>
    /// <param name="skip">Ids of questions not to ask again.</param>
    /// <returns>Most flips first; never one whose answers flip nothing.</returns>
    public static IReadOnlyList<OpenQuestion> Next(Ledger brief, KnowledgeBase knowledge, int most = 4, IReadOnlySet<string>? skip = null) =>
        [.. Open(brief, knowledge).Where(question => skip?.Contains(question.Id) != true).Take(most)];

    /// <summary>All questions whose answers could still flip something, most flips first.</summary>
    internal static IReadOnlyList<OpenQuestion> Open(Ledger brief, KnowledgeBase knowledge)
    {
        var now = Sketch.Of(brief, knowledge);
        return [.. knowledge.Questions
            .Where(question => IsOpen(question, now))
            .Select(question => Ask(question, now))
            .Where(question => question.Flips > 0 && question.Answers.Count > 1)
            .OrderByDescending(question => question.Flips)
            .ThenBy(question => question.Id, StringComparer.Ordinal)];
    }

    private static bool IsOpen(QuestionTemplate question, Sketch now)
    {
        var fact = now.Brief.Find(question.Fact);
        return (fact is null || fact.Kind == FactKind.Assumed || fact.IsDoubtful) && Expressions.Holds(question.When, now.Scope);
    }

    private static OpenQuestion Ask(QuestionTemplate question, Sketch now)
    {
        var flipped = new HashSet<string>();
        var answers = new List<Answer>();
        foreach (var template in question.Answers)
        {
            if (Answered(question, template, now.Scope) is not { } answer)
            {
                continue; // it cannot be computed here, so it is no answer
            }

            var then = now.With(Apply(now.Stated, answer));
            flipped.UnionWith(then.DiffersFrom(now));
            answers.Add(answer with { Label = Template.Fill(template.Label, then.Scope) });
        }

        return new OpenQuestion(
            question.Id,
            question.Fact,
            Template.Fill(question.Asks, now.Scope),
            question.Why,
            flipped.Count,
            answers,
            Default(question, now.Brief),
            question.DefaultBecause);
    }

    /// <summary>Takes an answer into a ledger.</summary>
    public static Ledger Apply(Ledger brief, Answer answer)
    {
        var kept = answer.Forgets.Aggregate(brief, (ledger, id) => ledger.Without(id));
        return kept.With(answer.Sets);
    }

    private static Answer? Answered(QuestionTemplate question, AnswerTemplate template, Scope scope)
    {
        var source = new FactSource($"questions/{question.Id}");
        var facts = new List<Fact>();
        foreach (var (fact, written) in template.Sets)
        {
            if (written is null)
            {
                continue;
            }

            if (Literal(written, scope) is not { } literal)
            {
                return null;
            }

            facts.Add(FactLiteral.Parse(fact, literal, FactKind.Stated, template.Label, source));
        }

        return new Answer(template.Label, facts, [.. template.Sets.Where(set => set.Value is null).Select(set => set.Key)]);
    }

    /// <summary>A literal stands for itself; one that starts with = is computed.</summary>
    private static string? Literal(string written, Scope scope) => written.StartsWith('=')
        ? Expressions.Of(written[1..]).Number(scope)?.ToString("R", CultureInfo.InvariantCulture)
        : written;

    private static string? Default(QuestionTemplate question, Ledger completed) =>
        completed.Find(question.Fact) is { } fact ? $"{fact.Value} {fact.Unit}".Trim() : question.Default;
}
