namespace BackendArchitect.Engine.Gates;

/// <summary>One thing seen while answering a question of the gate.</summary>
/// <param name="Result">How much it weighs.</param>
/// <param name="Says">What was seen, and what to do about it.</param>
public sealed record GateNote(GateResult Result, string Says);
