namespace BackendArchitect.Deliverables.Operations;

/// <summary>An action of somebody else, at the commit of one of its releases: a tag can be pointed elsewhere, as happened to trivy-action in 2026.</summary>
/// <param name="Name">Owner and repository.</param>
/// <param name="Release">What the commit was released as.</param>
internal sealed record PinnedAction(string Name, string Release, string Commit)
{
    /// <summary>As a workflow names it.</summary>
    public string At => $"{Name}@{Commit}";
}
