using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels;

/// <summary>The way out to one platform. The way in is its endpoint; between the two lies the store.</summary>
public interface IChannel
{
    /// <summary>What <see cref="ConversationAddress.Channel"/> says: <c>botframework</c>, <c>webchat</c>.</summary>
    string Name { get; }

    /// <summary>Whether sending the same reply id twice has one effect. Where not, a crash between sending and noting it may repeat one message.</summary>
    bool RepeatsAreHarmless => false;

    /// <summary>Cuts a reply into messages the platform takes, each with an id of its own. Called once, before the outbox keeps them.</summary>
    ImmutableArray<Reply> Split(Reply reply) => [reply];

    /// <summary>Sends one message. Says what happened; throws only on a bug.</summary>
    Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation);

    /// <summary>Shows that the bot is at work. Best effort: nobody waits for it and nothing is tried again.</summary>
    Task TypingAsync(ConversationAddress address, CancellationToken cancellation);
}
