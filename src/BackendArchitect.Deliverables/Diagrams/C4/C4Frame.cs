namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <param name="Tier">0 at the top.</param>
internal sealed record C4Frame(string Id, string Name, int Tier);
