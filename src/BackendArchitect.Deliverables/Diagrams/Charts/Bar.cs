namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>A row of a bar chart.</summary>
/// <param name="Low">End of the strong part; equal to <paramref name="High"/> when there is no range.</param>
/// <param name="Says">The value in words, behind the bar.</param>
/// <param name="Note">What else is to know, in a quieter tone.</param>
/// <param name="Stands">Whether it is the one to look at.</param>
internal sealed record Bar(string Name, double Low, double High, string Says, string Note, bool Stands);
