using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Puts all files of a design among a person's own, when they say yes. Only personal chats in Teams can.</summary>
public sealed class FileConsents(ConnectorClient connector, IFileLinks files, ServiceHosts hosts, HttpClient http)
{
    private const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoCard = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Asks below a reply that offers all files. The links in the reply work without it, so nothing is tried twice.</summary>
    public async Task OfferAsync(ActivityReference to, Reply reply, CancellationToken cancellation)
    {
        if (reply.Blocks.OfType<Block.Files>().SelectMany(block => block.Items).FirstOrDefault(file => file.Path == FileRef.Everything) is not { } file
            || files.Link(file, to.Origin) is not { } link
            || await files.ReadAsync(file, cancellation) is not { Length: > 0 } bytes)
        {
            return;
        }

        var context = new JsonObject { ["file"] = link.AbsoluteUri };
        var content = new JsonObject
        {
            ["description"] = TeamsText.Plain(file.Title),
            ["sizeInBytes"] = bytes.Length,
            ["acceptContext"] = context,
            ["declineContext"] = context.DeepClone(),
        };
        await connector.SendAsync(to, Message(to, ConsentCard, content, file.Name), $"{reply.Id}.file", cancellation);
    }

    /// <summary>Does what was answered, and says so in the chat.</summary>
    public async Task AnswerAsync(Activity activity, FileConsent consent, string? origin, CancellationToken cancellation)
    {
        if (ActivityReference.Read(ActivityAddress.Of(activity, origin).Reference) is not { } to)
        {
            return;
        }

        if (activity.ReplyToId is { } card)
        {
            await connector.DeleteAsync(to, card, cancellation);
        }

        var answer = consent.Accepted
            ? await UploadAsync(to, consent, cancellation)
            : Line(to, "Not saved. The links above go on working for a while.");
        await connector.SendAsync(to with { ActivityId = null }, answer, $"{activity.Id}-file", cancellation);
    }

    private async Task<Activity> UploadAsync(ActivityReference to, FileConsent consent, CancellationToken cancellation)
    {
        if (files.Open(consent.File) is not { } file || await files.ReadAsync(file, cancellation) is not { Length: > 0 } bytes)
        {
            return Line(to, "These files are no longer kept. Ask for them again.");
        }

        // The address comes with the message: bytes go only where Teams keeps files.
        if (!hosts.AllowsFile(consent.UploadUrl) || !await PutAsync(new Uri(consent.UploadUrl!), bytes, cancellation))
        {
            return Line(to, "Teams did not take the files. The links above work instead.");
        }

        var content = new JsonObject { ["uniqueId"] = consent.UniqueId, ["fileType"] = consent.FileType ?? "zip" };
        return Message(to, InfoCard, content, consent.Name ?? file.Name, consent.ContentUrl);
    }

    private async Task<bool> PutAsync(Uri address, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            using var content = new ReadOnlyMemoryContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
            using var answer = await http.PutAsync(address, content, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static Activity Line(ActivityReference to, string text) => ActivityWriter.Addressed(to) with { Type = "message", Text = text, TextFormat = "markdown" };

    private static Activity Message(ActivityReference to, string type, JsonObject content, string name, string? url = null) => ActivityWriter.Addressed(to) with
    {
        Type = "message",
        Attachments = [new Activity.Attachment(type, JsonSerializer.SerializeToElement(content, ActivityJson.Default.JsonObject), url, name)],
    };
}
