using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Fetches the text of files people attach: from Slack and nowhere else, text only.</summary>
internal sealed class SlackFiles(SlackClient client)
{
    private readonly AttachedText _text = new("Slack");

    public async Task<InboundMessage> WithTextsAsync(SlackToken token, InboundMessage message, CancellationToken cancellation)
    {
        if (message.Files is not { IsEmpty: false } files)
        {
            return message;
        }

        var read = ImmutableList.CreateBuilder<SharedFile>();
        foreach (var file in files)
        {
            read.Add(file.Text is null && file.Problem is null ? await FetchAsync(token, file, cancellation) : file);
        }

        return message with { Files = read.ToImmutable() };
    }

    private async Task<SharedFile> FetchAsync(SlackToken token, SharedFile file, CancellationToken cancellation)
    {
        if (file.Bytes > AttachedText.MostBytes)
        {
            return AttachedText.TooLarge(file);
        }

        if (await AddressAsync(token, file, cancellation) is not { } address)
        {
            return AttachedText.OutOfReach(file);
        }

        return client.IsOurs(address)
            ? await _text.FetchAsync(file, () => client.FetchAsync(address, token.Secret, cancellation), answer => !IsSignInPage(file, answer), cancellation)
            : AttachedText.Elsewhere(file);
    }

    /// <summary>Another company's file is only named; Slack tells where it is.</summary>
    private async Task<Uri?> AddressAsync(SlackToken token, SharedFile file, CancellationToken cancellation)
    {
        if (Uri.TryCreate(file.Reference, UriKind.Absolute, out var address))
        {
            return address;
        }

        var answer = await client.AskAsync("files.info", token.Secret, new Dictionary<string, string> { ["file"] = file.Reference }, cancellation);
        return Uri.TryCreate(answer.FileUrl, UriKind.Absolute, out var told) ? told : null;
    }

    /// <summary>Without the right to read files Slack answers with a page to sign in, and says all is well.</summary>
    private static bool IsSignInPage(SharedFile file, HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType == "text/html" && !file.MediaType.Contains("html", StringComparison.OrdinalIgnoreCase);
}
