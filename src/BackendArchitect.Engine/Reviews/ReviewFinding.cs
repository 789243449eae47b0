using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews;

/// <summary>One finding of a review, complete: what, where, why, how to mend it, and who says so.</summary>
/// <param name="Severity">error, warning or info, see <see cref="ReviewRule.Severity"/>.</param>
/// <param name="Says">One sentence about this very place.</param>
/// <param name="Suppressed">The reason somebody gave for leaving it; null when it counts.</param>
public sealed record ReviewFinding(ReviewRule Rule, Place Place, string Evidence, string Says, IReadOnlyList<Edit>? Fix, IReadOnlyList<Place> Also, string? Suppressed)
{
    public string Id => Rule.Id;

    public string Severity => Rule.Severity;

    /// <summary>Impact of leaving it against the effort of mending it; more comes first.</summary>
    public double Rank => (double)Rule.Impact / Rule.Effort;

    /// <summary>The same finding in another run has the same name, although lines above it came or went.</summary>
    public string Fingerprint => $"{Rule.Id}|{Place.File}|{(Place.JsonPointer.Length > 0 ? Place.JsonPointer : Evidence)}";
}
