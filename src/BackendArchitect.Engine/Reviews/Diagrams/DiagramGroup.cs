namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A frame around boxes: a subgraph, a boundary, a node of a deployment.</summary>
/// <param name="Parent">The frame around it; null at the top.</param>
public sealed record DiagramGroup(string Id, string Label, string? Parent, int Line, int Column)
{
    /// <summary>What it is, where the format says: <c>Deployment_Node</c>, <c>cloud</c>; empty when it does not.</summary>
    public string Kind { get; init; } = "";

    public string Technology { get; init; } = "";
}
