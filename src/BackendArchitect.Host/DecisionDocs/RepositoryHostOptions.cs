namespace BackendArchitect.Host.DecisionDocs;

/// <summary>A site repositories are linked from, sections <c>DecisionDocs:GitHub</c> and <c>DecisionDocs:GitLab</c>.</summary>
public sealed class RepositoryHostOptions
{
    /// <summary>Where people open it: the public site, or your own; <c>off</c>: nothing is linked from there. Only addresses below it are ever asked.</summary>
    public string Url { get; set; } = "";

    /// <summary>Where its interface is, when that is not where it usually is. Default: api.github.com; /api/v3 and /api/v4 of your own site.</summary>
    public string? ApiUrl { get; set; }

    /// <summary>Read access to contents; with write access to contents and pull or merge requests, records can be offered too. Default: none, public repositories only.</summary>
    public string? Token { get; set; }

    public bool IsOn => Url.Length > 0 && !Url.Equals("off", StringComparison.OrdinalIgnoreCase);
}
