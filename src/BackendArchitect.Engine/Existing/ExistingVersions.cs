using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Engine.Existing;

/// <summary>Which of the versions in use have no support any more, or soon will not.</summary>
internal static class ExistingVersions
{
    /// <summary>Parts whose version has an end of support within a year, or behind it.</summary>
    public static IEnumerable<(ExistingPart Part, SupportEnd End)> Ending(ExistingSystem system, KnowledgeBase knowledge, DateOnly today) =>
        from part in system.Parts
        let end = End(part.Technology, part.Version, knowledge, today)
        where end is not null
        select (part, end);

    /// <summary>Parts with versions older than every line of the table: it holds those supported, and the last that ended.</summary>
    public static IEnumerable<(ExistingPart Part, ProductVersions Table)> Ancient(ExistingSystem system, KnowledgeBase knowledge) =>
        from part in system.Parts
        let table = Before(part.Technology, part.Version, knowledge)
        where table is not null
        select (part, table);

    /// <returns>How the support of a version stands; null when it goes on for a year, or nothing is known.</returns>
    public static SupportEnd? End(string? technology, string version, KnowledgeBase knowledge, DateOnly today) =>
        version.Length > 0 && knowledge.Technologies.FirstOrDefault(known => known.Id == technology) is { } found && TableOf(found, knowledge) is { } table && LineOf(table, version) is { } line
            ? SupportEnd.Of([new UsedVersion(found.Id, found.Name, table.Id, line, version)], knowledge, today).FirstOrDefault()
            : null;

    /// <returns>The table whose lines are all newer than the version; null when one of them is not.</returns>
    public static ProductVersions? Before(string? technology, string version, KnowledgeBase knowledge) =>
        version.Length > 0 && knowledge.Technologies.FirstOrDefault(known => known.Id == technology) is { } found && TableOf(found, knowledge) is { Lines.Count: > 0 } table
            && LineOf(table, version) is null && table.Lines.All(line => Compare(version, line.Line) < 0) ? table : null;

    private static ProductVersions? TableOf(Technology technology, KnowledgeBase knowledge) =>
        knowledge.Versions.FirstOrDefault(table => table.Id == (technology.Version?.Product ?? technology.Id));

    private static string? LineOf(ProductVersions table, string version) =>
        table.Lines.Select(line => line.Line).Where(line => version == line || version.StartsWith(line + ".", StringComparison.Ordinal)).MaxBy(line => line.Length);

    private static int Compare(string version, string line)
    {
        var (one, other) = (Numbers(version), Numbers(line));
        for (var at = 0; at < Math.Min(one.Length, other.Length); at++)
        {
            if (one[at] != other[at])
            {
                return one[at].CompareTo(other[at]);
            }
        }

        return 0;
    }

    private static int[] Numbers(string version) => [.. version.Split('.', '-', ' ').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).TakeWhile(number => number >= 0)];
}
