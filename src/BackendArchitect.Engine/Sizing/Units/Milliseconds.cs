namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>A short time. Unit: ms.</summary>
public readonly record struct Milliseconds(double Value);
