using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A figure at both ends of a flip.</summary>
/// <param name="Id">Its name in <see cref="FigureCatalogue"/>.</param>
public sealed record FlipFigure(string Id, double Now, double First);
