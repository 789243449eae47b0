namespace BackendArchitect.Engine.Knowledge;

/// <param name="From">First version that has the fault; null from the beginning.</param>
/// <param name="Fixed">First version without it.</param>
public sealed record AffectedRange(string? From, string Fixed)
{
    public bool Holds(string version) =>
        (From is null || VersionOrder.Compare(version, From) >= 0) && VersionOrder.Compare(version, Fixed) < 0;
}
