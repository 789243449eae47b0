namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>Who takes part in a sequence, in the order of first appearance.</summary>
internal sealed record Participant(string Id, string Name, KindStyle Style);
