namespace BackendArchitect.Deliverables.Diagrams.C4;

internal sealed record C4Frame(string Id, string Name);
