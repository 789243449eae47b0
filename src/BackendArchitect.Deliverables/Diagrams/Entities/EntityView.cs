using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>What an entity picture shows, before anything has a place.</summary>
internal sealed record EntityView(string Title, string Subtitle, string Alt, IReadOnlyList<EntityTable> Tables, IReadOnlyList<Reference> References)
{
    /// <summary>Above this many tables each shows fewer columns.</summary>
    private const int Roomy = 12;

    /// <summary>Above this many only the ones that matter most are drawn; nobody reads more at once.</summary>
    private const int Most = 16;

    private static readonly PartKind[] Colours =
        [PartKind.Service, PartKind.Store, PartKind.Client, PartKind.Queue, PartKind.Edge, PartKind.Cache, PartKind.Search, PartKind.Observability];

    public static EntityView Of(Blueprint blueprint, Theme theme)
    {
        var all = blueprint.Entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var drawn = Select(blueprint, all);
        var contexts = all.Select(entity => entity.Context).Distinct(StringComparer.Ordinal).ToList();
        var references = Reference.Among(drawn);
        return new EntityView(
            $"{blueprint.Title} - data model",
            Summarise(all, drawn),
            Tell(blueprint, drawn, references),
            [.. drawn.Select(entity => new EntityTable(entity, Style(entity), drawn.Count > Roomy ? 6 : 8))],
            references);

        KindStyle Style(Entity entity) => theme.Kinds[Colours[contexts.IndexOf(entity.Context) % Colours.Length]];
    }

    /// <summary>All, or those of core contexts and with most references; in the order of the model.</summary>
    private static List<Entity> Select(Blueprint blueprint, List<Entity> all)
    {
        var core = blueprint.Components.Where(component => component.Core).Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
        var references = Reference.Among(all);
        var kept = all
            .OrderByDescending(entity => references.Count(reference => reference.Parent == entity.Id || reference.Child == entity.Id) + (core.Contains(entity.Context) ? 2 : 0))
            .Take(all.Count > Most ? Most : all.Count)
            .ToHashSet();
        return [.. all.Where(kept.Contains)];
    }

    private static string Summarise(List<Entity> all, List<Entity> drawn)
    {
        var count = all.Count == 1 ? "1 entity" : string.Create(CultureInfo.InvariantCulture, $"{all.Count} entities");
        var hidden = all.Except(drawn).Select(entity => entity.Id).ToList();
        return hidden.Count == 0
            ? $"{count}. One colour for each bounded context"
            : string.Create(CultureInfo.InvariantCulture, $"{count}, the {drawn.Count} most connected drawn. Not drawn: {string.Join(", ", hidden)}");
    }

    private static string Tell(Blueprint blueprint, List<Entity> drawn, IReadOnlyList<Reference> references)
    {
        var lines = references.Select(reference => $"{reference.Child} refers to {reference.Parent}");
        return $"Data model of {blueprint.Title}. Entities: {string.Join(", ", drawn.Select(entity => entity.Id))}. {string.Join("; ", lines)}.";
    }
}
