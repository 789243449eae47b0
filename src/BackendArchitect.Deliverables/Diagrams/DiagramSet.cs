using BackendArchitect.Deliverables.Diagrams.C4;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>All pictures of a design.</summary>
public static class DiagramSet
{
    /// <summary>Context, containers, a sequence for each critical flow, and the entities; the same design gives the same pictures.</summary>
    public static IReadOnlyList<Diagram> Draw(Blueprint blueprint, Theme theme) =>
    [
        Draw("c4-context", "Context", ContextView.Of(blueprint, theme), theme),
        Draw("c4-container", "Containers", ContainerView.Of(blueprint, theme), theme),
    ];

    private static Diagram Draw(string name, string title, C4View view, Theme theme) =>
        new(name, title, view.Alt, null, C4Picture.Draw(view, theme));
}
