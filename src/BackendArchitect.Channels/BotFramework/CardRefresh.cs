using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Shows a pressed card again without what was answered: at once to who pressed, and then to everybody.</summary>
public sealed class CardRefresh(ConnectorClient connector, MessageWriter writer, ShownCards shown)
{
    /// <summary>The press as a message of the conversation the card belongs to, and the card as it looks now, when it is remembered.</summary>
    public async Task<(InboundMessage Press, Reply? Now)> PressAsync(InboundMessage press, CancellationToken cancellation)
    {
        var card = await shown.PressAsync(press, cancellation);
        return (card?.Of is { } home ? press with { Conversation = home } : press, card?.Reply);
    }

    /// <summary>The body that answers the press.</summary>
    public string Answer(ConversationAddress where, Reply? now) =>
        now is not null && ActivityReference.Read(where.Reference) is { } to && writer.Card(to, now) is { } card
            ? InvokeAnswers.Card(card)
            : InvokeAnswers.Noted;

    /// <summary>Changes the message for all who see it. Best effort: a button that stays is answered politely when it is pressed again.</summary>
    public async Task ShowAsync(Activity press, ConversationAddress where, Reply now, CancellationToken cancellation)
    {
        if (press.ReplyToId is { } message && ActivityReference.Read(where.Reference) is { IsTeams: true } to && writer.Card(to, now) is { } card)
        {
            // Teams shows words and card as two messages; the one pressed holds the card alone.
            await connector.ReplaceAsync(to, message, ActivityWriter.OfCard(to, card), cancellation);
        }
    }
}
