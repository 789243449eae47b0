using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels;

/// <summary>The way out to one platform. The way in is its endpoint; between the two lies the store.</summary>
public interface IChannel
{
    /// <summary>What <see cref="ConversationAddress.Channel"/> says: <c>slack</c>, <c>botframework</c>, <c>webchat</c>.</summary>
    string Name { get; }

    /// <summary>Whether sending the same reply id twice has one effect. Where not, a crash between sending and noting it may repeat one message.</summary>
    bool RepeatsAreHarmless => false;

    /// <summary>Where the channel, group or chat as a whole is spoken to, given any of its threads.</summary>
    ConversationAddress HomeOf(ConversationAddress address) => address;

    /// <summary>Cuts a reply into messages the platform takes, each with an id of its own. Called once, before the outbox keeps them.</summary>
    ImmutableArray<Reply> Split(Reply reply) => [reply];

    /// <summary>Fetches what the delivery only pointed to: the thread so far, the text of attached files. Called before the turn, outside the platform's time limit; what cannot be had is said in the message, never thrown.</summary>
    Task<ImmutableArray<InboundMessage>> EnrichAsync(ImmutableArray<InboundMessage> messages, CancellationToken cancellation) => Task.FromResult(messages);

    /// <summary>Sends one message. Says what happened; throws only on a bug.</summary>
    Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation);

    /// <summary>Whether an earlier attempt reached the platform, for a reply whose attempt began and whose outcome nobody knows.</summary>
    Task<Lookup> WasSentAsync(ConversationAddress address, Reply reply, CancellationToken cancellation) => Task.FromResult<Lookup>(new Lookup.Impossible());

    /// <summary>Shows that the bot is at work, called when a turn begins. Best effort: nobody waits for it and nothing is tried again.</summary>
    /// <param name="cancellation">Ends with the turn: a sign that has not begun by then never does.</param>
    Task TypingAsync(ConversationAddress address, CancellationToken cancellation);
}
