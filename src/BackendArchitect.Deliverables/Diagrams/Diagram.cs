using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>One picture of a design.</summary>
/// <param name="Name">File name without extension: <c>c4-container</c>, <c>sequence-place-order</c>.</param>
/// <param name="Alt">The picture in words, for who cannot see it.</param>
/// <param name="Mermaid">The same as mermaid text, or null where mermaid has no such kind.</param>
public sealed record Diagram(string Name, string Title, string Alt, string? Mermaid, Scene Scene);
