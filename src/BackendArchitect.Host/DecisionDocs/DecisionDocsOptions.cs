using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Where the team's own records are read from, section <c>DecisionDocs</c>.</summary>
public sealed class DecisionDocsOptions : IValidatableObject
{
    public const string Section = "DecisionDocs";

    /// <summary>Folder with Markdown, for instance a checkout: <c>docs/backend/*.md</c>, <c>docs/adr/**</c>. What was decided there is held to and cited in every design. Default: none.</summary>
    public string? Path { get; set; }

    /// <summary>Whether people may link repositories to their channel. Default true; nothing is asked over the network before somebody does.</summary>
    public bool Links { get; set; } = true;

    /// <summary>GitHub, or a GitHub Enterprise Server of your own.</summary>
    public RepositoryHostOptions GitHub { get; set; } = new() { Url = "https://github.com" };

    /// <summary>GitLab, or one of your own.</summary>
    public RepositoryHostOptions GitLab { get; set; } = new() { Url = "https://gitlab.com" };

    /// <summary>Owners or repositories that may be linked: <c>acme</c>, <c>acme/shop</c>. Empty lets link whatever the token may read; then its reach is that of everybody who may speak to the bot.</summary>
    public IList<string> Projects { get; } = [];

    /// <summary>Whether such a site may be at a private address or on this machine. Default false: names that lead there are refused.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>How old what was read may be before it is asked for again. Unit: min. Range 1 to 1,440. Default 10.</summary>
    [Range(1, 1_440)]
    public int RefreshMinutes { get; set; } = 10;

    /// <summary>Longest wait for one answer, and for all of them before a reply. Unit: s. Range 1 to 60. Default 10.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Path) && !Directory.Exists(Path))
        {
            yield return new ValidationResult($"{Section}:Path is '{Path}', and there is no such folder. Correct it, or leave it out.");
        }

        foreach (var (name, value) in new[] { ("GitHub:Url", GitHub.IsOn ? GitHub.Url : null), ("GitHub:ApiUrl", GitHub.ApiUrl), ("GitLab:Url", GitLab.IsOn ? GitLab.Url : null), ("GitLab:ApiUrl", GitLab.ApiUrl) })
        {
            if (!string.IsNullOrWhiteSpace(value) && !IsUsable(value))
            {
                yield return new ValidationResult($"{Section}:{name} is '{value}'. Give an address that begins with https:// (or http:// where AllowPrivate is true), without a query.");
            }
        }
    }

    private bool IsUsable(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && AllowPrivate)) && url is { Query: "", Fragment: "", UserInfo: "" };
}
