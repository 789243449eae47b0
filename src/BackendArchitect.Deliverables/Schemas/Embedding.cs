using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>What a document store keeps inside its owner instead of in a collection of its own.</summary>
public static class Embedding
{
    /// <summary>
    /// The entity this one lives in, or null when it stands alone. It is embedded when its owner alone names it: it carries the owner's name
    /// (<c>order_line</c> of <c>order</c>), nothing refers to it, it is read through its owner only, no value of it is unique, and no operation works on it by itself.
    /// </summary>
    public static Entity? OwnerOf(Blueprint blueprint, Entity entity) => entity.Fields
        .Where(field => field is { References: not null, Optional: false, Unique: false })
        .Select(field => (Field: field, Owner: blueprint.Entities.FirstOrDefault(other => other.Id == field.References && other.Id != entity.Id)))
        .Where(link => link.Owner is { } owner
            && entity.Id.StartsWith(owner.Id + "_", StringComparison.Ordinal)
            && (owner.Store, owner.Context) == (entity.Store, entity.Context)
            && entity.Access.All(pattern => pattern.By.Contains(link.Field.Name)))
        .Select(link => link.Owner)
        .FirstOrDefault(_ => StandsAlone(blueprint, entity) is false);

    /// <summary>What a document of this entity holds inside.</summary>
    public static IEnumerable<Entity> In(Blueprint blueprint, Entity owner) =>
        blueprint.Entities.Where(entity => OwnerOf(blueprint, entity) == owner && OwnerOf(blueprint, owner) is null);

    /// <summary>Whether the entity has a collection of its own.</summary>
    public static bool IsCollection(Blueprint blueprint, Entity entity) =>
        OwnerOf(blueprint, entity) is not { } owner || OwnerOf(blueprint, owner) is not null;

    private static bool StandsAlone(Blueprint blueprint, Entity entity) =>
        entity.Fields.Any(field => field.Unique && field.Name != "id")
        || blueprint.Operations.Any(operation => operation.Entity == entity.Id)
        || blueprint.Entities.Any(other => other.Fields.Any(field => field.References == entity.Id));
}
