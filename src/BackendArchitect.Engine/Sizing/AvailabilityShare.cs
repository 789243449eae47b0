namespace BackendArchitect.Engine.Sizing;

/// <summary>What one link of the chain contributes to the availability of the whole.</summary>
/// <param name="Part">As a reader knows it: "Amazon RDS for PostgreSQL".</param>
/// <param name="Copies">Copies in one region that stand in for each other, 1 or more.</param>
/// <param name="Percent">Its availability with these copies, in one region.</param>
/// <param name="Regional">Whether a second region stands in for it.</param>
/// <param name="Source">The published promise with its date, or why we assume it.</param>
/// <param name="LostMinutes">What it takes from a month of 30 days after the second region is counted, minutes.</param>
public sealed record AvailabilityShare(string Part, int Copies, double Percent, bool Regional, Provenance Provenance, string Source, double LostMinutes);
