namespace BackendArchitect.Engine.Knowledge;

public sealed record Incompatibility(string Technology, string Because);
