using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Channels.Slack;

/// <summary>Settings of Slack, section <c>Slack</c>. Without a signing secret or an app token the channel is off.</summary>
public sealed class SlackOptions : IValidatableObject
{
    public const string Section = "Slack";

    /// <summary>Length of <see cref="TokenKey"/>. Unit: bytes.</summary>
    private const int KeyBytes = 32;

    /// <summary>Signing secret of the app, for requests Slack sends here. Default: none, the endpoints are off. Never logged.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>Bot token (<c>xoxb-</c>) of the one workspace the app is installed in; several workspaces install through <see cref="ClientId"/>. Never logged.</summary>
    public string? BotToken { get; set; }

    /// <summary>App token (<c>xapp-</c>, connections:write) for Socket Mode, when Slack cannot reach this program. Default: none. Never logged.</summary>
    public string? AppToken { get; set; }

    /// <summary>Client id of the app, for installing into several workspaces at <c>/slack/install</c>. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>Client secret of the app. Needed with <see cref="ClientId"/>. Never logged.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Key the tokens of installed workspaces are encrypted with in the store: 32 bytes in base64. Needed with <see cref="ClientId"/>. Never logged.</summary>
    public string? TokenKey { get; set; }

    /// <summary>The Web API. Default: Slack's own; another for a local stand-in.</summary>
    [Required]
    [Url]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Longest wait for Slack to answer one request. Unit: s. Range 1 to 100. Default 15.</summary>
    [Range(1, 100)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>How long a socket may be silent before it is asked whether it still lives, and how long it then has to answer. Unit: s. Range 1 to 60. Default 10.</summary>
    [Range(1, 60)]
    public int SocketPingSeconds { get; set; } = 10;

    public bool IsOn => !string.IsNullOrWhiteSpace(SigningSecret) || !string.IsNullOrWhiteSpace(AppToken);

    /// <summary>Whether several workspaces install it by themselves.</summary>
    public bool IsShared => !string.IsNullOrWhiteSpace(ClientId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && string.IsNullOrWhiteSpace(BotToken) == !IsShared)
        {
            yield return new ValidationResult($"{Section}: set either {Section}:BotToken (one workspace) or {Section}:ClientId (several, through /slack/install), or answers cannot be sent.");
        }

        if (!IsOn && (IsShared || !string.IsNullOrWhiteSpace(BotToken)))
        {
            yield return new ValidationResult($"{Section}: set {Section}:SigningSecret (Slack calls this program) or {Section}:AppToken (Socket Mode), or nothing is heard.");
        }

        if (IsShared && string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return new ValidationResult($"{Section}:ClientSecret must be set when {Section}:ClientId is.");
        }

        if (IsShared && Key() is null)
        {
            yield return new ValidationResult($"{Section}:TokenKey must be set when {Section}:ClientId is: {KeyBytes} bytes in base64, as from openssl rand -base64 {KeyBytes}.");
        }
    }

    /// <returns>The bytes of <see cref="TokenKey"/>, or null when they are not that.</returns>
    public byte[]? Key()
    {
        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(TokenKey ?? "", key, out var length) && length == KeyBytes ? key : null;
    }
}
