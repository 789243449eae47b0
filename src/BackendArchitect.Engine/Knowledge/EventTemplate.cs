namespace BackendArchitect.Engine.Knowledge;

public sealed record EventTemplate(string Id, string Name, string Entity, string Means);
