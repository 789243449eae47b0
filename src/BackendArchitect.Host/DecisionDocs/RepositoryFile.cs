namespace BackendArchitect.Host.DecisionDocs;

/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Version">Changes with the content.</param>
/// <param name="Size">Unit: bytes; null where the site does not say.</param>
internal sealed record RepositoryFile(string Path, string Version, long? Size);
