using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Migrations;

/// <summary>The way from the system there is to the one designed, or the advice not to take it.</summary>
/// <param name="From">monolith, microservices or other.</param>
/// <param name="Seams">Every candidate, the one to take first in front.</param>
/// <param name="Steps">In their order.</param>
/// <param name="Moves">What becomes of the parts that are not split: the seven Rs.</param>
/// <param name="Exit">How one knows that it is over.</param>
/// <param name="WeeksLow">Engineer-weeks for all steps, at least.</param>
/// <param name="WeeksHigh">Engineer-weeks for all steps, at most.</param>
/// <param name="Taken">The day the planning values were set down; they are an assumption of ours.</param>
/// <param name="Unknown">What nobody said and would decide.</param>
public sealed record Migration(
    string From,
    MigrationVerdict Verdict,
    IReadOnlyList<Seam> Seams,
    IReadOnlyList<MigrationStep> Steps,
    IReadOnlyList<SystemMove> Moves,
    IReadOnlyList<string> Exit,
    double WeeksLow,
    double WeeksHigh,
    DateOnly Taken,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<Source> Sources)
{
    /// <summary>The module to extract first, or null when none may go first.</summary>
    public Seam? First => Seams.FirstOrDefault(seam => seam.MayGoFirst);
}
