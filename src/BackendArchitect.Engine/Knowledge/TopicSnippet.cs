namespace BackendArchitect.Engine.Knowledge;

public sealed record TopicSnippet(string Language, string Code);
