namespace BackendArchitect.Engine.Knowledge;

/// <summary>A number that needs no brief: a constant of arithmetic, of a standard, or a convention of ours that is said.</summary>
/// <param name="Unit">Empty for a pure number.</param>
/// <param name="Source">The standard it is from, or whose convention it is.</param>
public sealed record StandardNumber(double Value, string Unit, string Means, string Source);
