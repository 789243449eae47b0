using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Takes the data model of a domain over into a design, without the contexts that do not apply.</summary>
internal static class DomainComposer
{
    private const string Store = "store";

    public static IReadOnlyList<Entity> Entities(DesignContext context)
    {
        var present = context.Domain.Entities.Where(entity => context.HasContext(entity.Context)).ToList();
        var ids = present.Select(entity => entity.Id).ToHashSet();
        var pooled = context.Sketch.Choice("tenancy") == "pool";
        return [.. present.Select(entity => Entity(entity, ids, pooled))];
    }

    private static Entity Entity(EntityTemplate template, HashSet<string> present, bool pooled)
    {
        var fields = template.Fields.Where(field => field.References is not { } target || present.Contains(target)).Select(Field).ToList();
        var names = fields.Select(field => field.Name).ToHashSet();
        var access = template.Access
            .Where(pattern => pattern.By.All(names.Contains) && (pattern.Order is not { } order || names.Contains(order.TrimStart('-'))))
            .Select(pattern => new AccessPattern(pattern.Name, pattern.By, pattern.Order));
        return new Entity(
            template.Id, template.Name, template.Context, Store, template.Means, pooled && template.PerTenant && template.Id != "tenant", fields, [.. access]);
    }

    private static Field Field(FieldTemplate field) =>
        new(field.Name, field.Type, field.Optional, field.Unique, field.References, field.MaxLength, field.Values, field.Tag, field.Example);

    public static IReadOnlyList<Operation> Operations(DesignContext context, PartLookup parts) =>
        [.. context.Domain.Operations
            .Where(operation => context.HasContext(operation.Context) && context.Domain.Entities.Any(entity => entity.Id == operation.Entity && context.HasContext(entity.Context)))
            .Select(operation => new Operation(
                operation.Id,
                operation.Name,
                operation.Does,
                operation.Context,
                operation.Entity,
                operation.Kind,
                parts.Unit(operation.Context),
                operation.Idempotent,
                operation.Role,
                operation.Publishes))];

    public static IReadOnlyList<DomainEvent> Events(DesignContext context) =>
        [.. context.Domain.Events
            .Where(domainEvent => context.Domain.Entities.Any(entity => entity.Id == domainEvent.Entity && context.HasContext(entity.Context)))
            .Select(domainEvent => new DomainEvent(domainEvent.Id, domainEvent.Name, domainEvent.Entity, domainEvent.Means))];
}
