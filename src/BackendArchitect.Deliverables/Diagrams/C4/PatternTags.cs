using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>Which patterns a picture names: the few that tell most about a part, and how many more sit on it.</summary>
internal static class PatternTags
{
    private const int Most = 3;

    private static readonly string[] Arrows = ["resilience", "messaging"];

    /// <summary>The most particular first; of the rest the number. Empty for what is not ours.</summary>
    public static IReadOnlyList<string> On(Blueprint blueprint, Part part)
    {
        var names = Sitting(blueprint, part.Patterns).Select(pattern => pattern.Tag).ToList();
        return part.IsOutside || names.Count == 0 ? []
            : names.Count <= Most + 1 ? names
            : [.. names.Take(Most), string.Create(CultureInfo.InvariantCulture, $"+{names.Count - Most}")];
    }

    /// <summary>What guards a call or carries a message, instead of a protocol everybody expects; null for nothing to say.</summary>
    public static string? On(Blueprint blueprint, IEnumerable<Relation> relations)
    {
        var all = relations.ToList();
        return all.Any(relation => relation.Protocol is not ("" or "HTTPS"))
            ? null
            : Sitting(blueprint, [.. all.SelectMany(relation => relation.Patterns)]).FirstOrDefault(pattern => Arrows.Contains(pattern.Family))?.Tag;
    }

    private static IEnumerable<PatternUse> Sitting(Blueprint blueprint, IReadOnlyList<string> ids) => blueprint.Patterns
        .Where(pattern => ids.Contains(pattern.Id))
        .GroupBy(pattern => pattern.Family)
        .SelectMany(family => family.OrderBy(pattern => pattern.Where.Count));
}
