using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Where a person can be written to alone, known from their own messages or opened when needed.</summary>
public sealed class PrivateChats(ConnectorClient connector, IChannelMemory memory)
{
    /// <summary>Remembers the chat the bot was added to.</summary>
    public async Task NoteAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (message.Conversation.Kind == ConversationKind.Personal && ActivityReference.Read(message.Conversation.Reference) is { IsTeams: true } chat)
        {
            await KeepAsync(chat with { ActivityId = null }, message.From.Id, cancellation);
        }
    }

    /// <param name="near">A conversation of the same workspace.</param>
    /// <returns>The chat, or why there is none.</returns>
    public async Task<(ActivityReference? Chat, SendResult? Problem)> FindAsync(ActivityReference near, string person, CancellationToken cancellation)
    {
        if (await memory.FindAsync(IChannelMemory.PrivateChat, Name(near, person), cancellation) is { } known && ActivityReference.Read(known) is { } chat)
        {
            return (chat with { Origin = near.Origin ?? chat.Origin }, null);
        }

        var opened = await connector.OpenAsync(near, person, cancellation);
        if (opened is not SendResult.Sent sent)
        {
            return (null, opened);
        }

        if (sent.As is not { Length: > 0 } id)
        {
            return (null, new SendResult.Later("the connector opened a private chat without an id"));
        }

        chat = near with
        {
            Conversation = new Activity.Place { Id = id, ConversationType = "personal", TenantId = near.Conversation.TenantId },
            User = new Activity.Account(person),
            ActivityId = null,
        };
        await KeepAsync(chat, person, cancellation);
        return (chat, null);
    }

    /// <summary>Forgets a chat that does not take messages any more; the next time a new one is asked for.</summary>
    public Task ForgetAsync(ActivityReference near, string person, CancellationToken cancellation) =>
        memory.ForgetAsync(IChannelMemory.PrivateChat, Name(near, person), cancellation);

    private Task KeepAsync(ActivityReference chat, string person, CancellationToken cancellation) =>
        memory.KeepAsync(IChannelMemory.PrivateChat, Name(chat, person), chat.ToString(), cancellation);

    private static string Name(ActivityReference near, string person) => $"{near.ChannelId}|{near.Conversation.TenantId}|{person}";
}
