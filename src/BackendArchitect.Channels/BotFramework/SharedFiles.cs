using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Fetches the text of files people attach: from where Teams keeps files and nowhere else, up to two megabytes, text only.</summary>
public sealed class SharedFiles(ServiceHosts hosts, HttpClient http)
{
    /// <summary>Largest file read. Unit: bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<ImmutableArray<InboundMessage>> FetchAsync(ImmutableArray<InboundMessage> messages, CancellationToken cancellation)
    {
        var read = ImmutableArray.CreateBuilder<InboundMessage>(messages.Length);
        foreach (var message in messages)
        {
            read.Add(message.Files is null ? message : message with { Files = await FetchAsync(message.Files, cancellation) });
        }

        return read.MoveToImmutable();
    }

    private async Task<ImmutableList<SharedFile>> FetchAsync(ImmutableList<SharedFile> files, CancellationToken cancellation)
    {
        var read = ImmutableList.CreateBuilder<SharedFile>();
        foreach (var file in files)
        {
            read.Add(file.Text is null && file.Problem is null ? await FetchAsync(file, cancellation) : file);
        }

        return read.ToImmutable();
    }

    private async Task<SharedFile> FetchAsync(SharedFile file, CancellationToken cancellation)
    {
        if (!hosts.AllowsFile(file.Reference))
        {
            return file with { Problem = "it lies where I do not fetch files from" };
        }

        try
        {
            using var answer = await http.GetAsync(new Uri(file.Reference), HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                return file with { Problem = "Teams did not hand it out; please attach it again" };
            }

            using var bytes = await LimitedRead.ReadAsync(answer.Content, MostBytes, cancellation);
            return bytes is null ? file with { Problem = "it is larger than 2 MB" } : Read(file, bytes.ToArray());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return file with { Problem = "it could not be fetched; please attach it again" };
        }
    }

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
