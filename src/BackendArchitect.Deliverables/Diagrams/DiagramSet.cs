using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Deliverables.Diagrams.Entities;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>All pictures of a design.</summary>
public static class DiagramSet
{
    /// <summary>Context, containers, a sequence for each critical flow (or the first flow, when none is critical), and the entities.</summary>
    /// <remarks>The same design and theme give the same pictures. What the design does not have is not drawn.</remarks>
    public static IReadOnlyList<Diagram> Draw(Blueprint blueprint, Theme theme)
    {
        var pictures = new List<Diagram>();
        if (blueprint.Parts.Count > 0)
        {
            pictures.Add(Draw("c4-context", "Context", ContextView.Of(blueprint, theme), theme));
            pictures.Add(Draw("c4-container", "Containers", ContainerView.Of(blueprint, theme), theme));
        }

        pictures.AddRange(Flows(blueprint).Select(flow => Draw(blueprint, flow, theme)));
        if (blueprint.Entities.Count > 0)
        {
            pictures.Add(DrawEntities(blueprint, theme));
        }

        return pictures;
    }

    private static IEnumerable<Flow> Flows(Blueprint blueprint)
    {
        var drawable = blueprint.Flows.Where(flow => flow.Steps.Count > 0).DistinctBy(flow => flow.Id, StringComparer.Ordinal).ToList();
        return drawable.Exists(flow => flow.Critical) ? drawable.Where(flow => flow.Critical) : drawable.Take(1);
    }

    private static Diagram Draw(string name, string title, C4View view, Theme theme) =>
        new(name, title, view.Alt, null, C4Picture.Draw(view, theme));

    private static Diagram Draw(Blueprint blueprint, Flow flow, Theme theme)
    {
        var view = SequenceView.Of(blueprint, flow, theme);
        return new Diagram($"sequence-{flow.Id}", flow.Name, view.Alt, null, SequencePicture.Draw(view, theme));
    }

    private static Diagram DrawEntities(Blueprint blueprint, Theme theme)
    {
        var view = EntityView.Of(blueprint, theme);
        return new Diagram("er", "Data model", view.Alt, null, EntityPicture.Draw(view, theme));
    }
}
