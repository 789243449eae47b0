using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Lists what a design takes for granted: every default that entered the ledger, and every open question that has none.</summary>
internal static class Assuming
{
    public static IReadOnlyList<Assumption> List(Ledger completed, IReadOnlyList<OpenQuestion> open, IReadOnlyList<QuestionTemplate> questions)
    {
        var assumed = completed.Facts
            .Where(fact => fact.Kind == FactKind.Assumed || fact.IsDoubtful)
            .Select(fact => Of(fact, open, questions));
        var unanswered = open
            .Where(question => !completed.Has(question.Fact))
            .Select(question => new Assumption(question.Fact, FactCatalogue.Find(question.Fact).Name, "not bounded", question.DefaultBecause ?? "", question.Id));
        return [.. assumed, .. unanswered];
    }

    private static Assumption Of(Fact fact, IReadOnlyList<OpenQuestion> open, IReadOnlyList<QuestionTemplate> questions)
    {
        var question = open.FirstOrDefault(asked => asked.Fact == fact.Id);
        var because = fact.Kind == FactKind.Assumed
            ? fact.Words
            : questions.FirstOrDefault(template => template.Id == question?.Id)?.DefaultBecause ?? fact.Words;
        return new Assumption(fact.Id, FactCatalogue.Find(fact.Id).Name, $"{fact.Value} {fact.Unit}".Trim(), because, question?.Id);
    }
}
