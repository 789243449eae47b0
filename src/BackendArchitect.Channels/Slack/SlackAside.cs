using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Answers whoever called the bot where it is not a member: alone, through the address Slack gave with the call, and with how to let it in.</summary>
internal sealed class SlackAside(SlackClient client, SlackUploads uploads)
{
    /// <param name="refused">Slack's answer to the usual way; given back when this way is closed too.</param>
    public async Task<SlackAnswer> SendAsync(string token, SlackReference to, Reply reply, SlackAnswer refused, CancellationToken cancellation)
    {
        if (client.ResponseOf(to) is not { } address)
        {
            return refused;
        }

        var told = reply with { Blocks = reply.Blocks.Add(new Block.Note(await InvitationAsync(token, to, cancellation), "info")) };
        var attachments = await uploads.DescribeAsync(to, told, cancellation);
        var answer = await RespondAsync(address, told, attachments, cancellation);
        return answer.Ok ? answer with { IsAside = true }
            : answer.IsPassing ? answer
            : refused with { Detail = answer.Error };
    }

    /// <summary>The plain look at once: the address takes five messages, and none is to be lost on a look Slack refuses.</summary>
    private async Task<SlackAnswer> RespondAsync(Uri address, Reply reply, SlackAttachments attachments, CancellationToken cancellation)
    {
        var answer = await client.RespondAsync(address, json => Write(json, reply, attachments, SlackLook.Simple), cancellation);
        return SlackErrors.IsAboutLooks(answer)
            ? await client.RespondAsync(address, json => Write(json, reply, attachments, SlackLook.Words), cancellation)
            : answer;
    }

    private static void Write(Utf8JsonWriter json, Reply reply, SlackAttachments attachments, SlackLook look)
    {
        json.WriteStartObject();
        json.WriteString("response_type"u8, "ephemeral"u8);
        // Else an answer to a press would take the place of the message with the button.
        json.WriteBoolean("replace_original"u8, false);
        SlackWriter.Words(json, reply, attachments, look);
        json.WriteEndObject();
    }

    private async Task<string> InvitationAsync(string token, SlackReference to, CancellationToken cancellation)
    {
        var words = Wording.Shipped.Lobby;
        if (to.Channel.StartsWith('D'))
        {
            return words.NotAmongYou();
        }

        var answer = await client.AskAsync("auth.test", token, [], cancellation);
        return words.InviteMe(answer is { Ok: true, Name.Length: > 0 } ? answer.Name : "architect");
    }
}
