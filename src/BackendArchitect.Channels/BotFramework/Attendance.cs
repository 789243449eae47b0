using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Where the bot takes part: the threads it was called into, and the private chats it was added to.</summary>
public sealed class Attendance(IChannelMemory memory, PrivateChats chats)
{
    /// <summary>Whether what is said without its name in this thread is for it too.</summary>
    public async Task<bool> TakesPartAsync(ConversationAddress thread, CancellationToken cancellation) =>
        await memory.FindAsync(IChannelMemory.Thread, thread.Id, cancellation) is not null;

    /// <summary>Somebody spoke to the bot, or added it.</summary>
    public async Task NoteAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (message.Kind == InboundKind.Joined)
        {
            await chats.NoteAsync(message, cancellation);
        }
        else if (message.Conversation.Kind != ConversationKind.Personal && !await TakesPartAsync(message.Conversation, cancellation))
        {
            await memory.KeepAsync(IChannelMemory.Thread, message.Conversation.Id, "", cancellation);
        }
    }
}
