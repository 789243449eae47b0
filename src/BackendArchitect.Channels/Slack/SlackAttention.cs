namespace BackendArchitect.Channels.Slack;

/// <summary>How much a message is meant for the bot.</summary>
public enum SlackAttention
{
    /// <summary>Said to the bot and nobody else: privately, by a button, a form or a command.</summary>
    Direct,

    /// <summary>Called by name in a channel; from now on the bot takes part in that thread.</summary>
    Called,

    /// <summary>Said in a thread without naming the bot; meant for it only where it takes part already.</summary>
    Overheard,
}
