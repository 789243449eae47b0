namespace BackendArchitect.Engine.Decisions;

/// <summary>A limit of a technology beside the figure of this design that it has to carry.</summary>
/// <param name="Name">The limit by its name in the catalogue: "messages-per-second".</param>
/// <param name="Says">What the limit means.</param>
/// <param name="Figure">Id of the figure: "peak_jobs_per_second".</param>
/// <param name="FigureName">As a reader sees it.</param>
public sealed record LimitUse(string Name, double Limit, string Unit, string Says, string Figure, string FigureName, double Value, string FigureUnit);
