namespace BackendArchitect.Engine.Blueprints;

/// <summary>What the design takes for granted because nobody said otherwise.</summary>
/// <param name="Value">With its unit, as a reader sees it.</param>
/// <param name="Question">Id of the question that would settle it, or null when none is worth asking.</param>
public sealed record Assumption(string Fact, string Name, string Value, string Because, string? Question);
