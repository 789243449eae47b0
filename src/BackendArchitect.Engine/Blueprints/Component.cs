namespace BackendArchitect.Engine.Blueprints;

/// <summary>A C4 component: a module inside a container.</summary>
/// <param name="Part">Id of the container it lives in.</param>
public sealed record Component(string Id, string Part, string Name, string Does, bool Core);
