namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>What a C4 picture shows, before anything has a place.</summary>
internal sealed record C4View(
    string Title,
    string Subtitle,
    string Alt,
    IReadOnlyList<C4Box> Boxes,
    IReadOnlyList<C4Arrow> Arrows,
    IReadOnlyList<C4Frame> Frames);
