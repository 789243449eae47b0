using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Posts one message. Where Slack cannot show its looks it is posted plainer, where its thread is gone it is posted in the channel: the words arrive.</summary>
internal sealed class SlackPost(SlackClient client)
{
    private const string Openly = "chat.postMessage";
    private const string Privately = "chat.postEphemeral";

    /// <param name="onlyFor">The one person who may see it, or null for everybody in the channel.</param>
    public async Task<SlackAnswer> SendAsync(
        string token, SlackReference to, string? onlyFor, Reply reply, SlackAttachments attachments, CancellationToken cancellation)
    {
        var answer = await SendAsync(token, to, onlyFor, reply, attachments, SlackLook.Full, cancellation);
        for (var look = SlackLook.Simple; look <= SlackLook.Words && SlackErrors.IsAboutLooks(answer); look++)
        {
            answer = await SendAsync(token, to, onlyFor, reply, attachments, look, cancellation);
        }

        return SlackErrors.IsAboutThread(answer) && to.Thread is not null
            ? await SendAsync(token, to with { Thread = null }, onlyFor, reply, attachments, cancellation)
            : answer;
    }

    private Task<SlackAnswer> SendAsync(
        string token, SlackReference to, string? onlyFor, Reply reply, SlackAttachments attachments, SlackLook look, CancellationToken cancellation) =>
        client.CallAsync(
            onlyFor is null ? Openly : Privately,
            token,
            json => SlackWriter.Write(json, to.Channel, to.Thread, onlyFor, reply, attachments, look),
            cancellation);
}
