namespace BackendArchitect.Engine.Sizing;

/// <summary>What a figure of a design means.</summary>
/// <param name="Id">Its name in the condition language: <c>peak_rps</c>.</param>
/// <param name="Name">As a person reads it: "Peak load".</param>
/// <param name="Unit">The unit its value is in; empty for a bare count or ratio.</param>
public sealed record FigureDefinition(string Id, string Name, string Unit);
