using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Fetches the text of files people attach: from where Teams keeps files and nowhere else, text only.</summary>
public sealed class SharedFiles(ServiceHosts hosts, HttpClient http)
{
    private readonly AttachedText _text = new("Teams");

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

    private async Task<SharedFile> FetchAsync(SharedFile file, CancellationToken cancellation) => hosts.AllowsFile(file.Reference)
        ? await _text.FetchAsync(
            file, () => http.GetAsync(new Uri(file.Reference), HttpCompletionOption.ResponseHeadersRead, cancellation), null, cancellation)
        : AttachedText.Elsewhere(file);
}
