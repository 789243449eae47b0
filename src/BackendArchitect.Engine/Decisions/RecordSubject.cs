using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>What a record speaks of: an option by its own id, or a technology with what it is a variant of.</summary>
internal static class RecordSubject
{
    /// <summary>The option of a decision a subject means; null when it speaks of something else.</summary>
    /// <param name="preferred">The one taken where a technology fills several; null for the first.</param>
    public static DecisionOption? OptionOf(string subject, DecisionPoint point, string? preferred, KnowledgeBase knowledge)
    {
        var roles = knowledge.Technologies.FirstOrDefault(technology => technology.Id == subject)?.Fills.Select(filling => filling.Role).ToHashSet() ?? [];
        var filled = point.Options.Where(option => option.Role is { } role && roles.Contains(role)).ToList();
        return point.Options.FirstOrDefault(option => option.Id == subject)
            ?? filled.FirstOrDefault(option => option.Id == preferred)
            ?? filled.FirstOrDefault();
    }

    /// <summary>Whether two technologies are one and a managed variant of it, or two variants: PostgreSQL on Aurora is PostgreSQL.</summary>
    public static bool IsSame(string first, string second, KnowledgeBase knowledge)
    {
        if (first == second)
        {
            return true;
        }

        string[] Family(string id) => [id, .. knowledge.Technologies.FirstOrDefault(technology => technology.Id == id)?.Skills.Where(IsProduct) ?? []];
        bool IsProduct(string skill) => knowledge.Technologies.FirstOrDefault(technology => technology.Id == skill) is { } known && known.Fills.All(filling => filling.Role != "runtime");
        return Family(first).Intersect(Family(second)).Any();
    }

    /// <summary>How a technology or an option is written; the id itself where the catalogue has no name.</summary>
    public static string NameOf(string subject, KnowledgeBase knowledge) =>
        knowledge.Technologies.FirstOrDefault(technology => technology.Id == subject)?.Name
        ?? knowledge.Decisions.SelectMany(point => point.Options).FirstOrDefault(option => option.Id == subject)?.Name
        ?? subject;
}
