namespace BackendArchitect.Engine.Sizing;

/// <summary>Something that would buy availability back.</summary>
/// <param name="Does">What to do, in one line.</param>
/// <param name="Percent">What could then be expected of the whole.</param>
public sealed record AvailabilityRemedy(string Does, double Percent);
