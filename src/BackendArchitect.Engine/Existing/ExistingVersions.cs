using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Engine.Existing;

/// <summary>Which of the versions in use have no support any more, or soon will not.</summary>
internal static class ExistingVersions
{
    /// <summary>A part, the line its version belongs to, and how its support stands.</summary>
    public static IEnumerable<(ExistingPart Part, SupportEnd End)> Ending(ExistingSystem system, KnowledgeBase knowledge, DateOnly today) =>
        from part in system.Parts
        where part.Technology is not null && part.Version.Length > 0
        let technology = knowledge.Technologies.FirstOrDefault(known => known.Id == part.Technology)
        where technology is not null
        let table = TableOf(technology, knowledge)
        where table is not null
        let line = LineOf(table, part.Version)
        where line is not null
        from end in SupportEnd.Of([new UsedVersion(technology.Id, technology.Name, table.Id, line, part.Version)], knowledge, today)
        select (part, end);

    /// <summary>Versions older than every line of the table: it holds those supported, and the last that ended.</summary>
    public static IEnumerable<(ExistingPart Part, ProductVersions Table)> Ancient(ExistingSystem system, KnowledgeBase knowledge) =>
        from part in system.Parts
        where part.Technology is not null && part.Version.Length > 0
        let technology = knowledge.Technologies.FirstOrDefault(known => known.Id == part.Technology)
        where technology is not null
        let table = TableOf(technology, knowledge)
        where table is not null && table.Lines.Count > 0 && LineOf(table, part.Version) is null && table.Lines.All(line => Compare(part.Version, line.Line) < 0)
        select (part, table);

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
