namespace BackendArchitect.Engine.Blueprints;

/// <summary>Where a pattern sits: on a part, or on the relation between two.</summary>
/// <param name="Part">Part id.</param>
/// <param name="To">Part id at the other end of the relation; null for a part.</param>
public sealed record PatternPlace(string Part, string? To);
