namespace BackendArchitect.Engine.Decisions;

/// <param name="Value">0 to 10.</param>
public sealed record Score(string Driver, double Value, string Because);
