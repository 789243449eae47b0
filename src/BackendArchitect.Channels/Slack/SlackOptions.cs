using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Channels.Slack;

/// <summary>Settings of Slack, section <c>Slack</c>. Without a signing secret or an app token the channel is off.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

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

    public bool IsOn => !string.IsNullOrWhiteSpace(SigningSecret) || !string.IsNullOrWhiteSpace(AppToken);
}
