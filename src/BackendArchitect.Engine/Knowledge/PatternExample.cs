namespace BackendArchitect.Engine.Knowledge;

/// <param name="Given">Variable values by name.</param>
/// <param name="Then">chosen or refused.</param>
public sealed record PatternExample(IReadOnlyDictionary<string, object> Given, string Then);
