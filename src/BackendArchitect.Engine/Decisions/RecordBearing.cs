namespace BackendArchitect.Engine.Decisions;

/// <summary>How a decision, or one of its options, stands to something the team decided before.</summary>
/// <param name="Record">What was decided before.</param>
/// <param name="Departs">Whether both cannot hold; else they agree.</param>
/// <param name="Because">What makes it depart, a sentence without its full stop; empty where it agrees.</param>
public sealed record RecordBearing(StandingDecision Record, bool Departs, string Because)
{
    /// <summary>"Departs from ADR-0003 (Primary store: PostgreSQL, accepted 2026-03-01) because …".</summary>
    public string Says => Departs ? $"Departs from {Record.Named} because {Because}." : $"Agrees with {Record.Named}.";
}
