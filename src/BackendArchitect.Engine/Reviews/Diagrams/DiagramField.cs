namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A column of an entity in a diagram.</summary>
public sealed record DiagramField(string Name, string Type, bool IsKey, bool IsForeign, int Line, int Column);
