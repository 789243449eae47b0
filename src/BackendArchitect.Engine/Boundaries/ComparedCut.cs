namespace BackendArchitect.Engine.Boundaries;

/// <param name="Name">What division it is: "by coupling alone".</param>
public sealed record ComparedCut(string Name, CutQuality Quality);
