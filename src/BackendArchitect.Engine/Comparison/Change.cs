namespace BackendArchitect.Engine.Comparison;

/// <summary>One thing that differs between two designs.</summary>
/// <param name="Id">Of the decision, part, figure, role, risk or finding; <c>low</c>, <c>high</c> and <c>three-years</c> for costs.</param>
/// <param name="Name">As a person reads it.</param>
/// <param name="Before">As a person reads it; null when it was not there.</param>
/// <param name="After">As a person reads it; null when it is gone.</param>
/// <param name="Delta">After − before where both are numbers.</param>
/// <param name="Unit">Of the delta; empty where there is none.</param>
public sealed record Change(ChangeKind Kind, string Id, string Name, string? Before, string? After, double? Delta = null, string Unit = "");
