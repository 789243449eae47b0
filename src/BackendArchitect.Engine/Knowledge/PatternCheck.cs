using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks that a pattern sits on parts a design can have and needs what exists.</summary>
internal static class PatternCheck
{
    public static IEnumerable<KnowledgeProblem> Problems(KnowledgeBase knowledge)
    {
        if (knowledge.Patterns.Count == 0)
        {
            return [];
        }

        HashSet<string> parts = [.. PatternPlaces.Kinds, .. knowledge.Decisions.SelectMany(point => point.Options).SelectMany(option => option.Adds).Select(part => part.Id)];
        HashSet<string> patterns = [.. knowledge.Patterns.Select(pattern => pattern.Id)];
        return knowledge.Patterns.SelectMany(pattern => Unknown(pattern, parts, patterns));
    }

    private static IEnumerable<KnowledgeProblem> Unknown(Pattern pattern, HashSet<string> parts, HashSet<string> patterns) =>
        pattern.Where.SelectMany(PatternPlaces.Words).Where(word => !parts.Contains(word))
            .Select(word => Problem(pattern, $"'{word}' in 'where' is no part of any design.", Spelling.Remedy(Spelling.Nearest(word, parts), "Use a kind of part, or the id of one that a decision adds.")))
            .Concat(pattern.Needs.Where(need => !parts.Contains(need) && !patterns.Contains(need))
                .Select(need => Problem(pattern, $"'{need}' in 'needs' is neither a pattern nor a part.", Spelling.Remedy(Spelling.Nearest(need, patterns), $"Add patterns/{need}.yaml, or correct the name."))));

    private static KnowledgeProblem Problem(Pattern pattern, string what, string remedy) => new($"Knowledge/patterns/{pattern.Id}.yaml", 1, what, remedy);
}
