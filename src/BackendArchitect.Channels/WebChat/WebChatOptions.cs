using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Channels.WebChat;

/// <summary>Settings of the web chat, section <c>WebChat</c>. It knows no accounts: it is for whoever reaches the port.</summary>
public sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>Whether <c>/</c> and <c>/v3/directline</c> are served. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a browser can come back to its conversation. Unit: days. Range 1 to 365. Default 30.</summary>
    [Range(1, 365)]
    public int TokenDays { get; set; } = 30;
}
