using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Context7;

/// <summary>Which library of an answer is the documentation of a technology: one of its very name and of good reputation, or none.</summary>
internal static class LibraryChoice
{
    private const int Medium = 2;

    private static readonly string[] Additions = ["documentation", "docs", "website"];

    /// <returns>Null when none is surely it.</returns>
    public static FoundLibrary? Of(Technology technology, IEnumerable<FoundLibrary> found)
    {
        var names = technology.Aliases.Append(technology.Id).Append(technology.Name).Select(Plain).Where(name => name.Length > 1).ToHashSet();
        return found.Where(library => library.Reputation >= Medium && Titles(library.Title).Any(names.Contains))
            .OrderByDescending(library => library.Reputation)
            .ThenByDescending(library => library.Versions.Count > 0)
            .ThenByDescending(library => library.Benchmark)
            .ThenByDescending(library => library.Snippets)
            .ThenBy(library => library.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Titles(string title)
    {
        var plain = Plain(title);
        return Additions.Where(addition => plain.EndsWith(addition, StringComparison.Ordinal)).Select(addition => plain[..^addition.Length]).Append(plain);
    }

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
