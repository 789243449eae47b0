using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>The threads the bot takes part in. A wire: behind it lies the store.</summary>
public interface ISlackThreads
{
    /// <summary>Notes that the bot takes part in the thread, which belongs to this conversation.</summary>
    /// <param name="thread">Where Slack says it is: <see cref="SlackAddress.IdOf"/> of its root.</param>
    /// <param name="conversation"><see cref="ConversationAddress.Id"/>. Another than <paramref name="thread"/> where the bot opened the thread itself, answering a command.</param>
    Task JoinAsync(string thread, string conversation, CancellationToken cancellation);

    /// <returns>The conversation of the thread, or null where the bot takes no part in it.</returns>
    ValueTask<string?> FindAsync(string thread, CancellationToken cancellation);
}
