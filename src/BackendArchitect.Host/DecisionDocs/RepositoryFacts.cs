namespace BackendArchitect.Host.DecisionDocs;

/// <param name="Project">What it is called now.</param>
/// <param name="Branch">The one that is read: as linked, else the default branch.</param>
/// <param name="MayWrite">Whether there is a token, and it may write.</param>
internal sealed record RepositoryFacts(string Project, string Branch, bool MayWrite);
