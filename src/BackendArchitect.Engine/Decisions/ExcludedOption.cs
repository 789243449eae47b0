namespace BackendArchitect.Engine.Decisions;

public sealed record ExcludedOption(string Id, string Name, string Because);
