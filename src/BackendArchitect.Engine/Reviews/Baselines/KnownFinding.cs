namespace BackendArchitect.Engine.Reviews.Baselines;

/// <summary>A finding as an earlier run wrote it down.</summary>
/// <param name="Rule">Id of the rule: <c>O06</c>.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Evidence">What stood there.</param>
/// <param name="Fingerprint">See <see cref="ReviewFinding.Fingerprint"/>.</param>
/// <param name="Also">Further files it rests on; empty for most.</param>
public sealed record KnownFinding(string Rule, string Severity, Place Place, string Says, string Evidence, string Fingerprint, IReadOnlyList<string> Also)
{
    public static KnownFinding Of(ReviewFinding finding) => new(
        finding.Id, finding.Severity, finding.Place, finding.Says, finding.Evidence, finding.Fingerprint, [.. finding.Also.Select(place => place.File).Where(file => file != finding.Place.File).Distinct()]);
}
