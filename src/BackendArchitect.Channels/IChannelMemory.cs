namespace BackendArchitect.Channels;

/// <summary>Small things a channel keeps between two messages, shared by all replicas. Behind it lies the store; what is not fetched again is forgotten after its time.</summary>
public interface IChannelMemory
{
    /// <summary>Cards with buttons that were shown, so that they can be drawn again when one is pressed. Kept a week.</summary>
    const string Shown = "shown";

    /// <summary>The same for what somebody gets in their private chat out of another place, to stay.</summary>
    const string ShownToOne = "shown-to-one";

    /// <summary>The private chat with a person. Kept until the bot is removed from it.</summary>
    const string PrivateChat = "private-chat";

    /// <summary>Threads the bot was called into, where it also hears what is said without its name.</summary>
    const string Thread = "thread";

    /// <summary>The designs a person was shown on Slack, for their home tab. Kept as long as the designs themselves.</summary>
    const string Shelf = "slack-shelf";

    /// <summary>Progress under way in a chat, to be ended by the answer.</summary>
    const string Progress = "progress";

    Task<string?> FindAsync(string kind, string id, CancellationToken cancellation);

    Task KeepAsync(string kind, string id, string text, CancellationToken cancellation);

    Task ForgetAsync(string kind, string id, CancellationToken cancellation);
}
