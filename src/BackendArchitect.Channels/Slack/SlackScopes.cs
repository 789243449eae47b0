namespace BackendArchitect.Channels.Slack;

/// <summary>What the bot asks a workspace for; the manifest says the same.</summary>
public static class SlackScopes
{
    public static readonly IReadOnlyList<string> Bot =
    [
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
        "mpim:history",
        "users:read",
    ];
}
