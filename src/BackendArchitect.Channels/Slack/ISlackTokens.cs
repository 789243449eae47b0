namespace BackendArchitect.Channels.Slack;

/// <summary>The bot tokens of the workspaces it is installed in. A wire: behind it lie the settings and the store.</summary>
public interface ISlackTokens
{
    /// <summary>The token of a workspace, or null when the bot is not installed there (any more).</summary>
    ValueTask<SlackToken?> FindAsync(string team, CancellationToken cancellation);
}
