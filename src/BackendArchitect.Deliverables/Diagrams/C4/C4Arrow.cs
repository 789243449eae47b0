namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <param name="Note">The protocol, shown below the label; empty for none.</param>
internal sealed record C4Arrow(string From, string To, string Label, string Note, bool Async);
