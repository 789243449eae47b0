namespace BackendArchitect.Channels.Slack;

/// <summary>What the bot is in one workspace.</summary>
/// <param name="Secret">The bot token; never logged.</param>
/// <param name="BotUser">The user the bot speaks as (<c>U…</c>), or empty where it is not known yet.</param>
public sealed record SlackToken(string Secret, string BotUser)
{
    /// <summary>Without the secret, for whoever prints it.</summary>
    public override string ToString() => $"bot {BotUser}";
}
