namespace BackendArchitect.Engine.Diagnosis;

/// <summary>A number somebody measured.</summary>
/// <param name="Reading">Id of the reading.</param>
/// <param name="Value">In the unit of the reading.</param>
/// <param name="Words">As it was said.</param>
public sealed record Measurement(string Reading, double Value, string Words);
