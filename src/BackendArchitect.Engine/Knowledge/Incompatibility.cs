namespace BackendArchitect.Engine.Knowledge;

/// <summary>What a technology does not go with.</summary>
/// <param name="Technology">The other one; null where it is the shape of the design that it does not go with.</param>
/// <param name="When">Condition under which it holds; null when always.</param>
public sealed record Incompatibility(string? Technology, string Because, string? When = null);
