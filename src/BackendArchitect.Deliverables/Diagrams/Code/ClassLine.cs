namespace BackendArchitect.Deliverables.Diagrams.Code;

/// <param name="IsOwned">The second is part of the first and ends with it.</param>
internal sealed record ClassLine(string From, string To, string Label, bool IsOwned);
