using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading;

/// <summary>What one text was understood to say.</summary>
/// <param name="Job">The job it asks for.</param>
/// <param name="Candidates">When <paramref name="Job"/> is unclear, the two to four jobs it may be, likeliest first.</param>
/// <param name="Ledger">The facts it states or implies; never an assumption.</param>
public sealed record BriefReading(Job Job, IReadOnlyList<Job> Candidates, Ledger Ledger)
{
    /// <summary>Words of sets that are said not to hold: "no HIPAA". They take something back only where it was said before.</summary>
    public Ledger Withdrawn { get; init; } = Ledger.Empty;
}
