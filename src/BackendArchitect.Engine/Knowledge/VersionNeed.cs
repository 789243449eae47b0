namespace BackendArchitect.Engine.Knowledge;

/// <summary>Which lines of another technology it goes with, where both are in a design.</summary>
/// <param name="From">Lowest line; null for any.</param>
/// <param name="To">Highest line; null for any.</param>
/// <param name="Because">Who says so, and what happens otherwise.</param>
public sealed record VersionNeed(string Technology, string? From, string? To, string Because)
{
    public bool Allows(string line) =>
        (From is null || VersionOrder.Compare(line, From) >= 0) && (To is null || VersionOrder.Compare(line, To) <= 0);
}
