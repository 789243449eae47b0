namespace BackendArchitect.Engine.Knowledge;

public sealed record ReadingExample(string Text, double Value);
