namespace BackendArchitect.Engine.Knowledge;

/// <param name="Says">What the number means, and what to do beyond it.</param>
/// <param name="Against">The figure of a design it is held against; null when none compares.</param>
public sealed record Limit(double Value, string Unit, string Says, string? Against = null);
