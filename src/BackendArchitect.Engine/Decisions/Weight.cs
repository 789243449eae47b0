namespace BackendArchitect.Engine.Decisions;

/// <summary>How much one driver counts in one decision.</summary>
/// <param name="Value">Share of the whole, 0 to 1.</param>
/// <param name="Because">What in the brief raised it, one line each.</param>
public sealed record Weight(string Driver, string Name, double Value, IReadOnlyList<string> Because);
