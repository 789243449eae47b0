using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Diagrams.Charts;
using BackendArchitect.Deliverables.Diagrams.Code;
using BackendArchitect.Deliverables.Diagrams.Entities;
using BackendArchitect.Deliverables.Diagrams.Mermaid;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>All pictures of a design.</summary>
public static class DiagramSet
{
    /// <summary>Context, containers, a sequence for each critical flow (or the first flow, when none is critical), the entities, and the charts of time, money, growth and scores.</summary>
    /// <remarks>The same design and theme give the same pictures. What the design does not have is not drawn. They are drawn beside each other on all cores.</remarks>
    public static IReadOnlyList<Diagram> Draw(Blueprint blueprint, Theme theme)
    {
        List<Func<Diagram?>> pictures =
        [
            .. blueprint.Parts.Count > 0 ? Architecture(blueprint, theme) : [],
            .. ComponentView.Worth(blueprint).Select(part => (Func<Diagram?>)(() => DrawComponents(blueprint, part, theme))),
            () => DrawCode(blueprint, theme),
            .. Flows(blueprint).Select(flow => (Func<Diagram?>)(() => Draw(blueprint, flow, theme))),
            () => blueprint.Entities.Count > 0 ? DrawEntities(blueprint, theme) : null,
            () => RoadmapChart.Of(blueprint, theme),
            () => CostChart.ByPart(blueprint, theme),
            () => CostChart.ByOption(blueprint, theme),
            () => GrowthChart.Of(blueprint, theme),
            () => ScoreChart.Of(blueprint, theme),
        ];
        return [.. SideBySide.Make(pictures, draw => draw()).OfType<Diagram>()];
    }

    private static IEnumerable<Func<Diagram?>> Architecture(Blueprint blueprint, Theme theme) =>
    [
        () => ContextView.Of(blueprint, theme) is var view ? new Diagram("c4-context", "Context", view.Alt, C4Mermaid.Context(view), C4Picture.Draw(view, theme)) : null,
        () => ContainerView.Of(blueprint, theme) is var view ? new Diagram("c4-container", "Containers", view.Alt, C4Mermaid.Container(view, blueprint.Title), C4Picture.Draw(view, theme)) : null,
        () => DeploymentView.Of(blueprint, theme) is var view ? new Diagram("deployment", "Deployment", view.Alt, C4Mermaid.Deployment(view), C4Picture.Draw(view, theme)) : null,
    ];

    private static Diagram? DrawCode(Blueprint blueprint, Theme theme) => ClassView.Of(blueprint, theme) is { } code
        ? new Diagram($"c4-code-{code.Id}", code.Title, code.Alt, ClassMermaid.Write(code), ClassPicture.Draw(code, theme))
        : null;

    private static IEnumerable<Flow> Flows(Blueprint blueprint)
    {
        var drawable = blueprint.Flows.Where(flow => flow.Steps.Count > 0).DistinctBy(flow => flow.Id, StringComparer.Ordinal).ToList();
        return drawable.Exists(flow => flow.Critical) ? drawable.Where(flow => flow.Critical) : drawable.Take(1);
    }

    private static Diagram Draw(Blueprint blueprint, Flow flow, Theme theme)
    {
        var view = SequenceView.Of(blueprint, flow, theme);
        return new Diagram($"sequence-{flow.Id}", flow.Name, view.Alt, SequenceMermaid.Write(view), SequencePicture.Draw(view, theme));
    }

    private static Diagram DrawComponents(Blueprint blueprint, Part part, Theme theme)
    {
        var view = ComponentView.Of(blueprint, part, theme);
        return new Diagram($"c4-component-{part.Id}", view.Title, view.Alt, C4Mermaid.Component(view, part.Name), C4Picture.Draw(view, theme));
    }

    private static Diagram DrawEntities(Blueprint blueprint, Theme theme)
    {
        var view = EntityView.Of(blueprint, theme);
        return new Diagram("er", "Data model", view.Alt, EntityMermaid.Write(blueprint), EntityPicture.Draw(view, theme));
    }
}
