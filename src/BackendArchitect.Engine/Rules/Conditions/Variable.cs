namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>One name a condition, quantity or template may use.</summary>
/// <param name="Unit">Unit of a number; empty for words.</param>
/// <param name="Meaning">As a person reads it: "Peak load".</param>
/// <param name="Words">The closed list of words it can hold; empty when open.</param>
public sealed record Variable(string Name, VariableType Type, string Unit, string Meaning, IReadOnlyList<string> Words);
