namespace BackendArchitect.Engine.Blueprints;

/// <summary>A step of the roadmap.</summary>
/// <param name="StartWeek">Weeks after the start, 0 for the first.</param>
/// <param name="After">Ids of the phases it waits for.</param>
/// <param name="Exit">How one knows it is done: a number or a yes/no check.</param>
public sealed record Phase(string Id, string Name, double StartWeek, double Weeks, IReadOnlyList<string> After, IReadOnlyList<string> Work, string Exit);
