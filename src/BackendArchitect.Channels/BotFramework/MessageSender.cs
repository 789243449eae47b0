using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Sends one reply to one place, with what belongs to it there: remembered buttons, the end of the progress shown, the offer to save files.</summary>
public sealed class MessageSender(ConnectorClient connector, MessageWriter writer, ShownCards shown, TeamsPlaces places)
{
    /// <param name="alone">Whether the place is a personal chat.</param>
    /// <param name="targeted">Whether only the recipient may see it in a place of several.</param>
    public async Task<SendResult> SendAsync(ActivityReference to, ShownCard card, bool alone, CancellationToken cancellation, bool targeted = false)
    {
        var message = await writer.WriteAsync(to, card.Reply, cancellation);
        await shown.KeepAsync(to.Conversation.Id!, card, cancellation);
        if (!alone || !to.IsTeams)
        {
            return await connector.SendAsync(to, message, card.Reply.Id, cancellation, targeted);
        }

        var result = await EndProgressAsync(to, message, card.Reply, cancellation) ?? await connector.SendAsync(to, message, card.Reply.Id, cancellation);
        if (result is SendResult.Sent)
        {
            await places.Consents.OfferAsync(to, card.Reply, cancellation);
        }

        return result;
    }

    /// <returns>Null when there is no progress to end, or it was stopped: then it is sent as any other message.</returns>
    private async Task<SendResult?> EndProgressAsync(ActivityReference to, Activity message, Reply reply, CancellationToken cancellation) =>
        await places.Progress.EndAsync(to, message, cancellation) is { } ending
        && await connector.SendAsync(to, ending, reply.Id, cancellation) is not SendResult.Refused and var ended
            ? ended
            : null;
}
