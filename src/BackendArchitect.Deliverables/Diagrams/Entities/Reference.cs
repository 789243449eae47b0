using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>A foreign key between two entities.</summary>
/// <param name="Parent">Id of the entity referred to.</param>
/// <param name="Child">Id of the entity that carries the key.</param>
/// <param name="Role">What the parent is to the child, where the column's name says more than the parent's; else empty.</param>
internal sealed record Reference(string Parent, string Child, string Role, Multiplicity AtParent, Multiplicity AtChild)
{
    /// <summary>All references between the given entities.</summary>
    public static IReadOnlyList<Reference> Among(IReadOnlyList<Entity> entities)
    {
        var ids = entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entity in entities
               from field in entity.Fields
               where field.References is not null && ids.Contains(field.References)
               select Of(entity, field),
        ];
    }

    private static Reference Of(Entity entity, Field field)
    {
        var role = field.Name.EndsWith("_id", StringComparison.Ordinal) ? field.Name[..^3] : field.Name;
        return new Reference(
            field.References!,
            entity.Id,
            role == field.References ? "" : role.Replace('_', ' '),
            field.Optional ? Multiplicity.ZeroOrOne : Multiplicity.ExactlyOne,
            field.Unique ? Multiplicity.ZeroOrOne : Multiplicity.ZeroOrMore);
    }
}
