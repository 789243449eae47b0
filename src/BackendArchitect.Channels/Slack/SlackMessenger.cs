using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Brings one reply to where it belongs: into the thread with its pictures, or before the eyes of one person.</summary>
internal sealed class SlackMessenger(SlackClient client, SlackUploads uploads)
{
    private readonly SlackPost _post = new(client);
    private readonly SlackAside _aside = new(client, uploads);

    /// <summary>Into the channel or thread, with pictures and files below it; where the bot is not a member, to the one who called it.</summary>
    public async Task<SlackAnswer> OpenlyAsync(string token, SlackReference to, Reply reply, CancellationToken cancellation)
    {
        var (ready, attachments) = await uploads.PrepareAsync(token, to, reply, cancellation);
        var answer = await _post.SendAsync(token, to, null, reply, attachments, cancellation);
        if (SlackErrors.IsOutside(answer))
        {
            return await _aside.SendAsync(token, to, reply, answer, cancellation);
        }

        if (answer.Ok && !ready.IsEmpty)
        {
            await ShowAsync(token, to with { Thread = ThreadUnder(to, answer) }, reply, ready, attachments, cancellation);
        }

        return answer;
    }

    /// <summary>To one person of the channel; where Slack cannot do that there, into their direct messages. Never to all.</summary>
    public async Task<SlackAnswer> PrivatelyAsync(string token, SlackReference to, string person, Reply reply, CancellationToken cancellation)
    {
        if (to.Channel.StartsWith('D') && person == to.User)
        {
            return await OpenlyAsync(token, to, reply, cancellation);
        }

        var attachments = await uploads.DescribeAsync(to, reply, cancellation);
        var answer = await _post.SendAsync(token, to, person, reply, attachments, cancellation);
        if (person == to.User && SlackErrors.IsOutside(answer))
        {
            answer = await _aside.SendAsync(token, to, reply, answer, cancellation);
        }

        return answer.Ok || answer.IsPassing ? answer : await DirectlyAsync(token, to, person, reply, cancellation);
    }

    /// <summary>Into the direct messages of one person, where it stays.</summary>
    public async Task<SlackAnswer> DirectlyAsync(string token, SlackReference to, string person, Reply reply, CancellationToken cancellation)
    {
        var (direct, opened) = await OpenAsync(token, to, person, cancellation);
        return direct is null ? opened with { IsUnsure = false } : await OpenlyAsync(token, direct, reply, cancellation);
    }

    /// <summary>The direct messages with one person; null, with Slack's answer, where there are none.</summary>
    public async Task<(SlackReference? Direct, SlackAnswer Answer)> OpenAsync(string token, SlackReference to, string person, CancellationToken cancellation)
    {
        var opened = await client.CallAsync(
            "conversations.open",
            token,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("users"u8, person);
                json.WriteEndObject();
            },
            cancellation);
        return opened is { Ok: true, Channel: { } direct }
            ? (to with { Channel = direct, Thread = null, Message = null, User = person, Response = null, IsGroup = false }, opened)
            : (null, opened);
    }

    /// <summary>What cannot be shown after all is told in a message of its own; the answer itself is there, whatever becomes of it.</summary>
    private async Task ShowAsync(
        string token, SlackReference to, Reply reply, ImmutableArray<SlackUpload> ready, SlackAttachments attachments, CancellationToken cancellation)
    {
        if (await uploads.ShareAsync(token, to.Channel, to.Thread, ready, cancellation))
        {
            return;
        }

        var told = new Reply($"{reply.Id}.files", [.. reply.Blocks.Where(block => block is Block.Picture or Block.Files)]);
        var described = await uploads.DescribeAsync(to, told, cancellation);
        await _post.SendAsync(token, to, null, told, attachments with { Below = [], Sources = described.Sources }, cancellation);
    }

    /// <summary>In a channel, files of an answer outside any thread stand below that answer.</summary>
    private static string? ThreadUnder(SlackReference to, SlackAnswer answer) =>
        to.Thread ?? (to.Channel.StartsWith('D') ? null : answer.Stamp);
}
