using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>The data and operations of every domain the engine knows, put into the frame of the sample designs: one tenant, and many in shared tables.</summary>
internal static class WorkedDomains
{
    public static IReadOnlyList<(string Name, Blueprint Blueprint)> All { get; } =
    [
        .. KnowledgeLoader.Load().Domains.SelectMany(domain => new[]
        {
            (Name(domain), Of(domain, SampleShop.Blueprint)),
            (Name(domain) + "_tenants", Of(domain, SampleClinic.Blueprint)),
        }),
    ];

    private static string Name(DomainTemplate domain) => domain.Id.Replace('-', '_');

    private static Blueprint Of(DomainTemplate domain, Blueprint frame) => frame with
    {
        Title = domain.Name,
        Domain = domain.Id,
        Entities = [.. domain.Entities.Select(Of)],
        Operations = [.. domain.Operations.Select(Of)],
        Events = [.. domain.Events.Select(known => new DomainEvent(known.Id, known.Name, known.Entity, known.Means))],
    };

    private static Entity Of(EntityTemplate entity) => new(
        entity.Id,
        entity.Name,
        entity.Context,
        "database",
        entity.Means,
        entity.PerTenant,
        [.. entity.Fields.Select(field => new Field(field.Name, field.Type, field.Optional, field.Unique, field.References, field.MaxLength, field.Values, field.Tag, field.Example))],
        [.. entity.Access.Select(pattern => new AccessPattern(pattern.Name, pattern.By, pattern.Order))]);

    private static Operation Of(OperationTemplate operation) => new(
        operation.Id,
        operation.Name,
        operation.Does,
        operation.Context,
        operation.Entity,
        operation.Kind,
        "shop",
        operation.Idempotent,
        operation.Role,
        operation.Publishes);
}
