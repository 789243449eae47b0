namespace BackendArchitect.Engine.Boundaries;

/// <param name="Entities">Ids of the entities it owns, sorted.</param>
public sealed record CutModule(string Id, IReadOnlyList<string> Entities);
