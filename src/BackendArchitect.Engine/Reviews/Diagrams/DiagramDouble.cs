namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>An id that is given a second, different label.</summary>
/// <param name="Line">Where the second one stands.</param>
public sealed record DiagramDouble(string Id, string First, int FirstLine, string Second, int Line, int Column);
