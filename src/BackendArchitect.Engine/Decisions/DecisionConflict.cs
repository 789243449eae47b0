namespace BackendArchitect.Engine.Decisions;

/// <summary>Something put forward that cannot hold together with what the team decided before.</summary>
/// <param name="Record">What was decided, by its place: <c>docs/adr/0003-orders.md#decision-outcome</c>.</param>
/// <param name="Proposed">What was put forward, as it is written: "MongoDB".</param>
/// <param name="Recorded">What stands against it, as it is written; the same as proposed where a ban stands against it.</param>
/// <param name="Driver">What changed that speaks for the new one, or that nothing does; a sentence without its full stop.</param>
public sealed record DecisionConflict(StandingDecision Record, string Proposed, string Recorded, string Driver);
