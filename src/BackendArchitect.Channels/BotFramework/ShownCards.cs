using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Remembers replies with buttons for a week, and what belongs into a private chat for longer, so that a pressed card can be drawn again without what was answered.</summary>
public sealed class ShownCards(IChannelMemory memory)
{
    /// <param name="place">Where it is shown.</param>
    public async Task KeepAsync(string place, ShownCard card, CancellationToken cancellation)
    {
        if (card.Reply.Blocks.SelectMany(BlockText.Buttons).Any())
        {
            await memory.KeepAsync(KindOf(card.Reply), Name(place, card.Reply.Id), JsonSerializer.Serialize(card, ActivityJson.Default.ShownCard), cancellation);
        }
    }

    /// <summary>The card a button was pressed on, drawn without it from now on; null when it is not remembered.</summary>
    public async Task<ShownCard?> PressAsync(InboundMessage press, CancellationToken cancellation)
    {
        if (press.Pressed is not { } reply || Place(press.Conversation) is not { } place || await FindAsync(Name(place, reply), cancellation) is not { } text)
        {
            return null;
        }

        var card = JsonSerializer.Deserialize(text, ActivityJson.Default.ShownCard)!;
        var answered = Answered.Mark(card.Reply, press.Action ?? "", press.From.Name);
        if (ReferenceEquals(answered, card.Reply))
        {
            return card;
        }

        card = card with { Reply = answered };
        await memory.KeepAsync(KindOf(card.Reply), Name(place, reply), JsonSerializer.Serialize(card, ActivityJson.Default.ShownCard), cancellation);
        return card;
    }

    private async Task<string?> FindAsync(string name, CancellationToken cancellation) =>
        await memory.FindAsync(IChannelMemory.Shown, name, cancellation) ?? await memory.FindAsync(IChannelMemory.ShownToOne, name, cancellation);

    /// <summary>Somebody's own digest has the way out of it, and the next may come after many quiet weeks.</summary>
    private static string KindOf(Reply reply) => reply.InPrivateChat ? IChannelMemory.ShownToOne : IChannelMemory.Shown;

    private static string? Place(ConversationAddress address) => ActivityReference.Read(address.Reference)?.Conversation.Id;

    private static string Name(string place, string reply) => $"{place}|{reply}";
}
