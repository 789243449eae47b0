using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Takes another release line where the usual one does not go with the rest of the stack, if the table has one that does.</summary>
internal static class LineFitting
{
    public static TechnologyChoice Fit(TechnologyChoice choice, IReadOnlyList<TechnologyChoice> stack, KnowledgeBase knowledge)
    {
        List<VersionNeed> needs = [.. knowledge.Technologies
            .Where(technology => stack.Any(other => other.Id == technology.Id))
            .SelectMany(technology => technology.Needs)
            .Where(need => need.Technology == choice.Id)];
        if (choice.Version is not { } version || needs.Find(need => !need.Allows(version.Line)) is not { } broken)
        {
            return choice;
        }

        var product = knowledge.Versions.FirstOrDefault(table => table.Id == version.Product);
        return product?.Recommended(knowledge.Dates.Reviewed, line => needs.TrueForAll(need => need.Allows(line.Line))) is { } fitting
            ? choice with { Version = Version(product, fitting, broken, knowledge.Dates.Reviewed) }
            : choice;
    }

    private static TechnologyVersion Version(ProductVersions product, ReleaseLine line, VersionNeed need, DateOnly day) =>
        new(line.Line, line.Latest ?? line.Line, line.Ends, line.IsLongTerm(day), product.Taken, product.Id, need.Because);
}
