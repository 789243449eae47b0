namespace BackendArchitect.Engine.Watch;

/// <summary>A version a design was made with, and that is taken to run since.</summary>
/// <param name="Technology">Id of the technology.</param>
/// <param name="Product">Id of its table of release lines; null when it has none.</param>
/// <param name="Line">The release line: "18".</param>
/// <param name="Latest">Newest patch when the design was made.</param>
public sealed record UsedVersion(string Technology, string Name, string? Product, string Line, string Latest);
