namespace BackendArchitect.Channels.Slack;

/// <summary>A message as Slack keeps it, as far as it is needed.</summary>
/// <param name="Stamp">Its time stamp.</param>
/// <param name="User">Who wrote it; empty for some bots.</param>
/// <param name="Bot">Id of the bot that wrote it, or null when a person did.</param>
/// <param name="Name">Name it was written under, where Slack says it.</param>
/// <param name="Reply">Id of our reply it shows, or null when it is none of ours.</param>
public sealed record SlackHistoryMessage(string Stamp, string User, string? Bot, string Name, string Text, string? Reply);
