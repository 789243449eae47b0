using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>A reply as the whole message for one client, with pictures and links it can show.</summary>
public sealed class MessageWriter(IFileLinks files)
{
    /// <summary>Ends the path of a picture that fits the limits of a chat: the same picture, smaller.</summary>
    private const string ChatPicture = "@chat.png";

    public async Task<Activity> WriteAsync(ActivityReference to, Reply reply, CancellationToken cancellation) =>
        ActivityWriter.Write(to, TeamsThreadLink.Resolved(to, reply), Cards(to, reply), await InlineAsync(to, reply, cancellation));

    /// <summary>Only the card of the reply, or null when it has none.</summary>
    internal JsonObject? Card(ActivityReference to, Reply reply) => ActivityWriter.Card(TeamsThreadLink.Resolved(to, reply), Cards(to, reply));

    private CardWriter Cards(ActivityReference to, Reply reply) =>
        new(file => files.Link(file, to.Origin)?.AbsoluteUri, file => PictureLink(to, file), CardButtons.For(to, reply.Id));

    /// <summary>Pictures as data beside the card, for when the client has no address to fetch them from.</summary>
    private async Task<IReadOnlyList<Activity.Attachment>> InlineAsync(ActivityReference to, Reply reply, CancellationToken cancellation)
    {
        var inline = new List<Activity.Attachment>();
        foreach (var picture in reply.Blocks.OfType<Block.Picture>().Where(picture => PictureLink(to, picture.File) is null))
        {
            if (await files.ReadAsync(ForChat(picture.File), cancellation) is { Length: > 0 and <= ActivityLimits.PictureBytes } bytes)
            {
                inline.Add(new Activity.Attachment("image/png", ContentUrl: "data:image/png;base64," + Convert.ToBase64String(bytes.Span), Name: picture.Alt));
            }
        }

        return inline;
    }

    /// <summary>Teams shows PNG, JPEG and GIF only, and no large ones; the browser clients of this protocol show everything.</summary>
    private string? PictureLink(ActivityReference to, FileRef file) => files.Link(to.IsTeams ? ForChat(file) : file, to.Origin)?.AbsoluteUri;

    private static FileRef ForChat(FileRef file) => Path.GetExtension(file.Path) is ".png" or ".svg"
        ? file with { Path = Path.ChangeExtension(file.Path, null) + ChatPicture, Name = Path.ChangeExtension(file.Name, ".png") }
        : file;
}
