using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>Fetches the text of files people attach: from Slack and nowhere else, up to two megabytes, text only.</summary>
internal sealed class SlackFiles(SlackClient client)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        if (file.Bytes > SlackLimits.DownloadBytes)
        {
            return file with { Problem = "it is larger than 2 MB" };
        }

        if (await AddressAsync(token, file, cancellation) is not { } address)
        {
            return file with { Problem = "it could not be fetched; please attach it again" };
        }

        if (!client.IsOurs(address))
        {
            return file with { Problem = "it lies where I do not fetch files from" };
        }

        try
        {
            using var answer = await client.FetchAsync(address, token.Secret, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                return file with { Problem = "Slack did not hand it out; please attach it again" };
            }

            using var bytes = await LimitedRead.ReadAsync(answer.Content, SlackLimits.DownloadBytes, cancellation);
            return bytes is null ? file with { Problem = "it is larger than 2 MB" }
                : IsSignInPage(file, answer) ? file with { Problem = "Slack did not hand it out; please attach it again" }
                : Read(file, bytes.ToArray());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return file with { Problem = "it could not be fetched; please attach it again" };
        }
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

    private static SharedFile Read(SharedFile file, byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal)
                ? file with { Bytes = bytes.Length, Problem = "it is not text" }
                : file with { Bytes = bytes.Length, Text = text };
        }
        catch (DecoderFallbackException)
        {
            return file with { Bytes = bytes.Length, Problem = "it is not text" };
        }
    }
}
