namespace BackendArchitect.Deliverables.Records;

/// <summary>A text file as it was and as it is to be. Lines end in a line feed, the last one too.</summary>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Before">Null for a new file.</param>
public sealed record FileChange(string Path, string? Before, string After);
