namespace BackendArchitect.Deliverables.Tracing;

/// <summary>A number somebody or something vouches for.</summary>
/// <param name="Unit">As its source names it; empty where it has none.</param>
/// <param name="From">Where it stands: a path into the blueprint, a data file, a standard.</param>
public sealed record Origin(double Value, string Unit, string From);
