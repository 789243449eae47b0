namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Something in a diagram that could not be read; what stands around it was.</summary>
/// <param name="Says">"'Person(a' is no statement of a C4Context".</param>
public sealed record DiagramProblem(int Line, int Column, string Says);
