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
    /// <remarks>The same design and theme give the same pictures. What the design does not have is not drawn.</remarks>
    public static IReadOnlyList<Diagram> Draw(Blueprint blueprint, Theme theme)
    {
        var pictures = new List<Diagram>();
        if (blueprint.Parts.Count > 0)
        {
            var (context, containers) = (ContextView.Of(blueprint, theme), ContainerView.Of(blueprint, theme));
            pictures.Add(new Diagram("c4-context", "Context", context.Alt, C4Mermaid.Context(context), C4Picture.Draw(context, theme)));
            pictures.Add(new Diagram("c4-container", "Containers", containers.Alt, C4Mermaid.Container(containers, blueprint.Title), C4Picture.Draw(containers, theme)));
            var deployment = DeploymentView.Of(blueprint, theme);
            pictures.Add(new Diagram("deployment", "Deployment", deployment.Alt, C4Mermaid.Deployment(deployment), C4Picture.Draw(deployment, theme)));
        }

        pictures.AddRange(ComponentView.Worth(blueprint).Select(part => DrawComponents(blueprint, part, theme)));
        if (ClassView.Of(blueprint, theme) is { } code)
        {
            pictures.Add(new Diagram($"c4-code-{code.Id}", code.Title, code.Alt, ClassMermaid.Write(code), ClassPicture.Draw(code, theme)));
        }

        pictures.AddRange(Flows(blueprint).Select(flow => Draw(blueprint, flow, theme)));
        if (blueprint.Entities.Count > 0)
        {
            pictures.Add(DrawEntities(blueprint, theme));
        }

        pictures.AddRange(Charts(blueprint, theme));
        return pictures;
    }

    private static IEnumerable<Diagram> Charts(Blueprint blueprint, Theme theme) => new[]
    {
        RoadmapChart.Of(blueprint, theme), CostChart.ByPart(blueprint, theme), CostChart.ByOption(blueprint, theme), GrowthChart.Of(blueprint, theme), ScoreChart.Of(blueprint, theme),
    }.OfType<Diagram>();

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
