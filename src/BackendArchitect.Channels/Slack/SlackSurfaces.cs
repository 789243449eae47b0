using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>The home tab and the prompts of the messages tab.</summary>
public sealed class SlackSurfaces(SlackClient client, ISlackTokens tokens, IChannelMemory memory) : ISlackSurfaces
{
    private readonly SlackShelf _shelf = new(memory);

    public async Task PublishHomeAsync(SlackReference reader, CancellationToken cancellation)
    {
        if (await tokens.FindAsync(reader.Team, cancellation) is not { } token)
        {
            return;
        }

        var shelf = await _shelf.OfAsync(reader.Team, reader.User, cancellation);
        var designs = await Task.WhenAll(shelf.Select(async design => (design, await AddressAsync(token.Secret, design, cancellation))));
        // No reply stands behind the home tab: its buttons begin something new.
        var home = new Reply("", SlackHome.Of(Wording.Shipped.Lobby, designs));
        await client.CallAsync(
            "views.publish",
            token.Secret,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("user_id"u8, reader.User);
                json.WriteStartObject("view"u8);
                json.WriteString("type"u8, "home"u8);
                json.WriteString("private_metadata"u8, new SlackModal("", reader).ToString());
                json.WriteStartArray("blocks"u8);
                SlackWriter.Blocks(json, home, SlackAttachments.None, SlackLook.Full);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            },
            cancellation);
    }

    public async Task SuggestAsync(SlackReference reader, CancellationToken cancellation)
    {
        if (await tokens.FindAsync(reader.Team, cancellation) is not { } token)
        {
            return;
        }

        await client.CallAsync(
            "assistant.threads.setSuggestedPrompts",
            token.Secret,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("channel_id"u8, reader.Channel);
                if (reader.Thread is { } thread)
                {
                    json.WriteString("thread_ts"u8, thread);
                }

                json.WriteStartArray("prompts"u8);
                foreach (var prompt in SuggestedPrompts.All)
                {
                    json.WriteStartObject();
                    json.WriteString("title"u8, prompt.Title);
                    json.WriteString("message"u8, prompt.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            },
            cancellation);
    }

    private async Task<string?> AddressAsync(string token, SlackShelfEntry design, CancellationToken cancellation)
    {
        var answer = await client.AskAsync(
            "chat.getPermalink", token, new Dictionary<string, string> { ["channel"] = design.Channel, ["message_ts"] = design.Stamp }, cancellation);
        return answer.Permalink;
    }
}
