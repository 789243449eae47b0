namespace BackendArchitect.Engine.Sizing;

/// <summary>A figure today and after two years of growth.</summary>
/// <param name="Id">Of the figure.</param>
/// <param name="Formula">How the later value was computed.</param>
public sealed record ProjectedFigure(string Id, string Name, string Unit, double Today, double InTwoYears, string Formula);
