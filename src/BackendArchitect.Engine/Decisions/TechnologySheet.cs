using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Writes to each chosen technology what can be known only of the finished design: the line that goes with the rest, and its limits beside the figures.</summary>
internal static class TechnologySheet
{
    public static IReadOnlyList<TechnologyChoice> Fill(IEnumerable<TechnologyChoice?> chosen, IReadOnlyList<Figure> figures, KnowledgeBase knowledge)
    {
        List<TechnologyChoice> stack = [.. chosen.OfType<TechnologyChoice>().DistinctBy(choice => choice.Id)];
        return [.. stack.Select(choice => knowledge.Technologies.FirstOrDefault(technology => technology.Id == choice.Id) is { } entry
            ? LineFitting.Fit(choice, stack, knowledge) with { NoVersion = entry.NoVersion, Limits = Limits(entry, figures), Compatibility = Company.Of(entry, stack, knowledge) }
            : choice)];
    }

    private static LimitUse[] Limits(Technology technology, IReadOnlyList<Figure> figures) =>
        [.. technology.Limits
            .OrderBy(limit => limit.Key, StringComparer.Ordinal)
            .Select(limit => figures.FirstOrDefault(figure => figure.Id == limit.Value.Against) is { } figure
                ? new LimitUse(limit.Key, limit.Value.Value, limit.Value.Unit, limit.Value.Says, figure.Id, figure.Name, figure.Value, figure.Unit)
                : null)
            .OfType<LimitUse>()];
}
