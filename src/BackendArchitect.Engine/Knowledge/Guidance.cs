namespace BackendArchitect.Engine.Knowledge;

/// <summary>What the makers of a technology recommend in their own documentation.</summary>
/// <param name="Follow">The recommendation, in one sentence.</param>
/// <param name="Kept">Condition over facts, figures and choices under which the design keeps it; null when only the team can.</param>
public sealed record Guidance(string Follow, Uri Url, string? Kept);
