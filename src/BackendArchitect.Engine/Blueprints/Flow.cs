namespace BackendArchitect.Engine.Blueprints;

/// <summary>A sequence of calls between parts; each step is also a relation of the model.</summary>
/// <param name="Critical">The business stops when it fails.</param>
public sealed record Flow(string Id, string Name, bool Critical, IReadOnlyList<FlowStep> Steps);
