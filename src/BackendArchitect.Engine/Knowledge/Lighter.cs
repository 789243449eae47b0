namespace BackendArchitect.Engine.Knowledge;

/// <summary>A small system, which takes fewer days to run than the technology usually does.</summary>
/// <param name="When">Condition over facts, figures and choices.</param>
/// <param name="OpsDays">Engineer-days a month then.</param>
public sealed record Lighter(string When, double OpsDays);
