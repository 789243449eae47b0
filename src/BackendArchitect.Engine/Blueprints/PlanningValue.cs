namespace BackendArchitect.Engine.Blueprints;

/// <summary>One number a plan is laid out with; our assumption, to be corrected by the team's own.</summary>
/// <param name="Id">As <c>Knowledge/planning.yaml</c> names it: <c>core-context</c>.</param>
/// <param name="Means">What it stands for, to be read after value and unit.</param>
public sealed record PlanningValue(string Id, double Value, string Unit, string Means);
