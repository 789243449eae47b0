namespace BackendArchitect.Engine.Sizing;

/// <summary>What must change, and by when, if growth goes on as planned.</summary>
/// <param name="Month">Months from now, 0 to 24; 0 is now.</param>
/// <param name="Part">What becomes too busy.</param>
/// <param name="Resource">Of which resource it runs out.</param>
/// <param name="Share">How busy it is then: share of what it carries, 0.7 or more.</param>
/// <param name="Does">The step to have done by then.</param>
public sealed record ProjectedChange(int Month, string Part, string Resource, double Share, string Does);
