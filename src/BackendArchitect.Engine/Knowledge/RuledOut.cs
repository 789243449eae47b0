namespace BackendArchitect.Engine.Knowledge;

public sealed record RuledOut(string When, string Because);
