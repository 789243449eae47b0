using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>C4 level 1: who uses our system, and what it relies on that is not ours.</summary>
internal static class ContextView
{
    public const string SystemId = "our system";

    public static C4View Of(Blueprint blueprint, Theme theme)
    {
        var outside = blueprint.Parts.Where(part => part.IsOutside).DistinctBy(part => part.Id, StringComparer.Ordinal).Take(Limits.Boxes - 1).ToList();
        var arrows = Arrows(blueprint, outside);
        return new C4View(
            $"{blueprint.Title} - context",
            "Who uses the system, and what it relies on that is not ours",
            Alt(blueprint, outside),
            [.. outside.Select(part => Box(part, theme)).Append(System(blueprint, theme))],
            arrows,
            []);
    }

    /// <summary>What the system as a whole does: its modules, or the kinds of things it keeps.</summary>
    public static string Describe(Blueprint blueprint)
    {
        var modules = blueprint.Components.Select(component => component.Name).Distinct(StringComparer.Ordinal).Take(8).ToList();
        return modules.Count > 0 ? Sentence(modules) : Sentence([.. blueprint.Entities.Select(entity => entity.Name).Take(6)]);
    }

    /// <summary>All relations across our border, those between the same two merged into one.</summary>
    public static IReadOnlyList<C4Arrow> Arrows(Blueprint blueprint, IReadOnlyList<Part> outside)
    {
        var ids = outside.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var ours = blueprint.Parts.Where(part => !part.IsOutside).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. blueprint.Relations
                .Where(relation => (ids.Contains(relation.From) || ours.Contains(relation.From)) && (ids.Contains(relation.To) || ours.Contains(relation.To)))
                .Select(relation => (From: End(relation.From), To: End(relation.To), Relation: relation))
                .Where(relation => relation.From != relation.To)
                .GroupBy(relation => (relation.From, relation.To))
                .Select(group => Merge(group.Key.From, group.Key.To, [.. group.Select(relation => relation.Relation)]))
                .Take(Limits.Arrows),
        ];

        string End(string id) => ids.Contains(id) ? id : SystemId;
    }

    private static C4Arrow Merge(string from, string to, IReadOnlyList<Relation> relations)
    {
        var labels = relations.Select(relation => relation.Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return new C4Arrow(from, to, labels.Count == 0 ? "" : Sentence(labels), "", relations.All(relation => relation.Async));
    }

    private static C4Box System(Blueprint blueprint, Theme theme) =>
        new(SystemId, blueprint.Title, "Software system", Describe(blueprint), theme.System, BoxShape.Plain, null, false);

    private static C4Box Box(Part part, Theme theme) => new(
        part.Id,
        part.Name,
        part.Kind == PartKind.Person ? "Person" : part.Label,
        part.Does,
        theme.Kinds[part.Kind],
        part.Kind == PartKind.Person ? BoxShape.Person : BoxShape.Dashed,
        null,
        part.Kind == PartKind.Person);

    private static string Alt(Blueprint blueprint, List<Part> outside)
    {
        var people = outside.Where(part => part.Kind == PartKind.Person).Select(part => part.Name).ToList();
        var systems = outside.Where(part => part.Kind == PartKind.External).Select(part => part.Name).ToList();
        var used = people.Count > 0 ? $" Used by {Sentence(people)}." : "";
        var relies = systems.Count > 0 ? $" Relies on {Sentence(systems)}." : "";
        return $"Context diagram of {blueprint.Title}.{used}{relies}";
    }

    /// <summary>"Catalogue, cart and orders".</summary>
    private static string Sentence(IReadOnlyList<string> words)
    {
        var rest = words.Skip(1).Select(word => word.Length > 1 && !char.IsUpper(word[1]) ? char.ToLowerInvariant(word[0]) + word[1..] : word).ToList();
        var all = words.Take(1).Concat(rest).ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }
}
