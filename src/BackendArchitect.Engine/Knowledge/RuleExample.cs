namespace BackendArchitect.Engine.Knowledge;

/// <param name="Given">Variable values by name.</param>
public sealed record RuleExample(IReadOnlyDictionary<string, object> Given, bool Fires);
