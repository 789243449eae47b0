using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>A design whose every word carries something extra.</summary>
internal static class NastyNames
{
    public static Blueprint In(Blueprint blueprint, string tail) => blueprint with
    {
        Title = blueprint.Title + tail,
        Parts = [.. blueprint.Parts.Select(part => part with { Name = part.Name + tail, Label = part.Label + tail, Does = part.Does + tail })],
        Components = [.. blueprint.Components.Select(component => component with { Name = component.Name + tail })],
        Relations = [.. blueprint.Relations.Select(relation => relation with { Label = relation.Label + tail, Protocol = relation.Protocol + tail })],
        Flows = [.. blueprint.Flows.Select(flow => flow with { Name = flow.Name + tail, Steps = [.. flow.Steps.Select(step => step with { Says = step.Says + tail })] })],
        Entities = [.. blueprint.Entities.Select(entity => Entity(entity, tail))],
    };

    private static Entity Entity(Entity entity, string tail) => entity with
    {
        Id = entity.Id + tail,
        Fields = [.. entity.Fields.Select(field => field with { Name = field.Name + tail, References = field.References is null ? null : field.References + tail })],
    };
}
