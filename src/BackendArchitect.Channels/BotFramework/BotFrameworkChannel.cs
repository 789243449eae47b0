using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Teams and every other client that speaks the Bot Framework Activity protocol.</summary>
public sealed class BotFrameworkChannel(ConnectorClient connector, IFileLinks files) : IChannel
{
    public string Name => ActivityReader.Channel;

    public ImmutableArray<Reply> Split(Reply reply) => ReplyCutter.Cut(reply);

    public async Task<SendResult> SendAsync(ConversationAddress address, Reply reply, CancellationToken cancellation)
    {
        if (ReferenceOf(address) is not { } to)
        {
            return new SendResult.Refused("the address of the conversation cannot be read");
        }

        var pictures = reply.Blocks.OfType<Block.Picture>().ToImmutableArray();
        var inline = await InlineAsync(to, pictures, cancellation);
        var cards = new CardWriter(file => files.Link(file, to.Origin)?.AbsoluteUri, file => PictureLink(to, file));
        return await connector.SendAsync(to, ActivityWriter.Write(to, reply, cards, inline), reply.Id, cancellation);
    }

    /// <summary>Says "typing…" in chats. Teams has no such sign in the threads of a channel, and its test client stops listening when it gets one.</summary>
    public async Task TypingAsync(ConversationAddress address, CancellationToken cancellation)
    {
        if (address.Kind != ConversationKind.Channel && ReferenceOf(address) is { } to)
        {
            await connector.SendAsync(to, ActivityWriter.Typing(to), "typing", cancellation);
        }
    }

    /// <summary>Pictures as data beside the card, for when the client has no address to fetch them from.</summary>
    private async Task<IReadOnlyList<Activity.Attachment>> InlineAsync(
        ActivityReference to, ImmutableArray<Block.Picture> pictures, CancellationToken cancellation)
    {
        var inline = new List<Activity.Attachment>();
        foreach (var picture in pictures.Where(picture => PictureLink(to, picture.File) is null))
        {
            if (await files.ReadAsync(AsPng(picture.File), cancellation) is { Length: > 0 and <= ActivityLimits.PictureBytes } bytes)
            {
                inline.Add(new Activity.Attachment("image/png", ContentUrl: "data:image/png;base64," + Convert.ToBase64String(bytes.Span), Name: picture.Alt));
            }
        }

        return inline;
    }

    /// <summary>Teams shows PNG, JPEG and GIF only; the browser clients of this protocol show SVG too.</summary>
    private string? PictureLink(ActivityReference to, FileRef file)
    {
        if (to.ChannelId == "msteams" && file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return files.Link(file, to.Origin)?.AbsoluteUri;
    }

    private static FileRef AsPng(FileRef file) => file with { Path = Path.ChangeExtension(file.Path, ".png"), Name = Path.ChangeExtension(file.Name, ".png") };

    private static ActivityReference? ReferenceOf(ConversationAddress address)
    {
        try
        {
            return ActivityReference.Parse(address.Reference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
