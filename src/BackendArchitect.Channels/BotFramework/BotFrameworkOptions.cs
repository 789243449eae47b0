using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Settings of the Bot Framework channel (Teams and every other Activity client), section <c>BotFramework</c>. Without an app id the channel is off.</summary>
public sealed class BotFrameworkOptions : IValidatableObject
{
    public const string Section = "BotFramework";

    /// <summary>Application id of the bot registration. Default: none, the channel is off.</summary>
    public string? AppId { get; set; }

    /// <summary>Client secret of the registration. Needed with <see cref="AppId"/>. Never logged.</summary>
    public string? AppPassword { get; set; }

    /// <summary>Entra tenant of a single-tenant registration. Default: none, a multi-tenant registration.</summary>
    public string? TenantId { get; set; }

    /// <summary>Where the keys of inbound tokens are described. Default: the public Bot Framework.</summary>
    [Required]
    [Url]
    public string MetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Accept tokens of the own tenant too, with the keys described there. Default: none, only the Bot Framework's tokens. Needs <see cref="TenantId"/>.</summary>
    [Url]
    public string? TenantMetadataUrl { get; set; }

    /// <summary>Where access tokens for answers come from. Default: Entra, of <see cref="TenantId"/> or of <c>botframework.com</c>.</summary>
    [Url]
    public string? TokenUrl { get; set; }

    /// <summary>The scope asked for. Default: the public Bot Framework.</summary>
    [Required]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Take messages without a token: for the emulator and the Agents Playground on this machine. Default: false.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>Hosts (and all below them) answers may be sent to. Default when empty: the Bot Framework's and Teams' own.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Hosts (and all below them) files are fetched from and put to. Default when empty: SharePoint's and OneDrive's own.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>Show what is for one person as a message in the channel that only they see. For tenants whose Teams has that: another one would show it to all. Default false: it goes to their personal chat.</summary>
    public bool TargetedMessages { get; set; }

    /// <summary>Longest wait for the platform to answer one request. Unit: s. Range 1 to 100. Default 15.</summary>
    [Range(1, 100)]
    public int TimeoutSeconds { get; set; } = 15;

    public bool IsOn => AllowUnauthenticated || !string.IsNullOrWhiteSpace(AppId);

    public string EffectiveTokenUrl => TokenUrl
        ?? $"https://login.microsoftonline.com/{(string.IsNullOrWhiteSpace(TenantId) ? "botframework.com" : TenantId)}/oauth2/v2.0/token";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(AppId) && string.IsNullOrWhiteSpace(AppPassword) && !AllowUnauthenticated)
        {
            yield return new ValidationResult($"{Section}:AppPassword must be set when {Section}:AppId is, or answers cannot be sent.");
        }

        if (TenantMetadataUrl is not null && string.IsNullOrWhiteSpace(TenantId))
        {
            yield return new ValidationResult($"{Section}:TenantId must be set when {Section}:TenantMetadataUrl is.");
        }
    }
}
