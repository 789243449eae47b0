namespace BackendArchitect.Engine.Knowledge;

public sealed record Limit(double Value, string Unit, string Says);
