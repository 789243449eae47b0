namespace BackendArchitect.Engine.Knowledge;

/// <summary>A bounded context: a module of a monolith, or a service.</summary>
/// <param name="Core">Whether the business differs here; core contexts come first in the roadmap.</param>
/// <param name="When">Condition; null when always part of the system.</param>
/// <param name="Apart">Why its load or its rhythm differs from the rest; null where it does not. The first such runs on its own in a hybrid.</param>
public sealed record ContextTemplate(string Id, string Name, string Does, bool Core, string? When, string? Apart = null);
