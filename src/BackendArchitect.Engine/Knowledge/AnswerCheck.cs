using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that an answer which is computed can be computed whenever its question is asked.</summary>
internal static class AnswerCheck
{
    /// <summary>Figures that exist only where the load was derived from people in a day.</summary>
    private static readonly string[] Sometimes = ["daily_active_share", "daily_users_per_tenant", "daily_users_planned"];

    private static readonly HashSet<string> Always = [.. FigureCatalogue.Load.Select(figure => figure.Id).Except(Sometimes)];

    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge) =>
        from question in knowledge.Questions
        from answer in question.Answers
        from set in answer.Sets
        where set.Value?.StartsWith('=') == true
        from name in Missing(question, set.Value![1..])
        select new KnowledgeProblem(
            $"Knowledge/questions/{question.Id}.yaml",
            1,
            $"Answer '{answer.Label}' is computed from '{name}', which may be absent when the question is asked.",
            $"Ask it only when has({name}).");

    private static IEnumerable<string> Missing(QuestionTemplate question, string written)
    {
        try
        {
            var sure = question.When is { } when ? Expressions.Of(when).Implied : new HashSet<string>();
            return Expressions.Of(written).Names.Where(name => !sure.Contains(name) && !Always.Contains(name));
        }
        catch (FormatException)
        {
            return []; // said already, with its line
        }
    }
}
