namespace BackendArchitect.Engine.Blueprints;

/// <summary>The boxes and arrows of a design.</summary>
internal sealed record Composition(
    IReadOnlyList<Part> Parts,
    IReadOnlyList<Component> Components,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Flow> Flows,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Operation> Operations,
    IReadOnlyList<DomainEvent> Events)
{
    /// <summary>Parts first, then what links them, then what moves along the links.</summary>
    public static Composition Of(DesignContext context)
    {
        var parts = PartComposer.Compose(context);
        var layout = new PartLookup(context, parts);
        var flows = FlowComposer.Compose(context, layout);
        return new Composition(
            parts,
            [.. context.Contexts.Select(bounded => new Component(bounded.Id, layout.Unit(bounded.Id), bounded.Name, bounded.Does, bounded.Core))],
            RelationComposer.Compose(context, layout, flows),
            flows,
            DomainComposer.Entities(context),
            DomainComposer.Operations(context, layout),
            DomainComposer.Events(context));
    }
}
