using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Pictures and files of a reply. Their bytes go to Slack before the message, unseen, so that the message can say which of them follow; they are shown below it once it is there.</summary>
internal sealed class SlackUploads(SlackClient client, IFileLinks files, TimeProvider time)
{
    /// <summary>The longest pause worth waiting for before files are shown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Ends of the paths of what a picture is drawn from, the best to work with first.</summary>
    private static readonly string[] SourceKinds = [".mmd", ".svg"];

    /// <summary>Uploads what the reply shows; what fails is told in words, never in an error.</summary>
    public async Task<(ImmutableArray<SlackUpload> Ready, SlackAttachments Attachments)> PrepareAsync(
        string token, SlackReference to, Reply reply, CancellationToken cancellation)
    {
        var attachments = new SlackAttachments(file => files.Link(file, to.Origin)?.AbsoluteUri, [], ImmutableDictionary<FileRef, string>.Empty);
        if (!reply.Blocks.Any(block => block is Block.Picture or Block.Files))
        {
            return ([], attachments);
        }

        var pictures = reply.Blocks.OfType<Block.Picture>().ToList();
        var shown = await Task.WhenAll(pictures.Select(picture => UploadPictureAsync(token, picture, cancellation)));
        var handed = await Task.WhenAll(Handed(reply).Select(file => UploadAsync(token, file, null, cancellation)));
        var ready = shown.SelectMany(set => set).Concat(handed).OfType<SlackUpload>().ToImmutableArray();
        var below = ready.Select(upload => upload.File).ToImmutableHashSet();
        return (ready, attachments with { Below = below, Sources = await SourcesAsync(pictures.Where(picture => !below.Contains(picture.File)), cancellation) });
    }

    /// <summary>What the pictures of a message nothing can be sent into were drawn from.</summary>
    public async Task<SlackAttachments> DescribeAsync(SlackReference to, Reply reply, CancellationToken cancellation) => new(
        file => files.Link(file, to.Origin)?.AbsoluteUri,
        [],
        await SourcesAsync(reply.Blocks.OfType<Block.Picture>(), cancellation)) { ByLink = true };

    /// <summary>Shows the uploaded files below the message.</summary>
    public async Task<bool> ShareAsync(string token, string channel, string? thread, ImmutableArray<SlackUpload> ready, CancellationToken cancellation)
    {
        var answer = await CompleteAsync(token, channel, thread, ready, cancellation);
        if (answer.IsPassing && (answer.After ?? TimeSpan.FromSeconds(1)) <= Patience)
        {
            await Task.Delay(answer.After ?? TimeSpan.FromSeconds(1), time, cancellation);
            answer = await CompleteAsync(token, channel, thread, ready, cancellation);
        }

        return answer.Ok;
    }

    private Task<SlackAnswer> CompleteAsync(string token, string channel, string? thread, ImmutableArray<SlackUpload> ready, CancellationToken cancellation) =>
        client.CallAsync(
            "files.completeUploadExternal",
            token,
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("files"u8);
                foreach (var upload in ready)
                {
                    json.WriteStartObject();
                    json.WriteString("id"u8, upload.Id);
                    json.WriteString("title"u8, SlackText.Label(upload.File.Title, SlackLimits.HeaderCharacters));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("channel_id"u8, channel);
                if (thread is not null)
                {
                    json.WriteString("thread_ts"u8, thread);
                }

                json.WriteEndObject();
            },
            cancellation);

    /// <summary>The picture and what it was drawn from, or nothing.</summary>
    private async Task<IEnumerable<SlackUpload?>> UploadPictureAsync(string token, Block.Picture picture, CancellationToken cancellation)
    {
        if (await UploadAsync(token, picture.File, InlineText.Plain(picture.Alt), cancellation) is not { } shown)
        {
            return [];
        }

        foreach (var kind in SourceKinds)
        {
            if (await UploadAsync(token, SourceOf(picture.File, kind), null, cancellation) is { } source)
            {
                return [shown, source];
            }
        }

        return [shown];
    }

    private async Task<SlackUpload?> UploadAsync(string token, FileRef file, string? alt, CancellationToken cancellation)
    {
        if (await ReadAsync(file, cancellation) is not { Length: > 0 and <= SlackLimits.UploadBytes } bytes)
        {
            return null;
        }

        var arguments = new Dictionary<string, string>
        {
            ["filename"] = file.Name,
            ["length"] = bytes.Length.ToString(CultureInfo.InvariantCulture),
        };
        if (alt is not null)
        {
            arguments["alt_txt"] = PlainText.Cut(alt, SlackLimits.AltCharacters);
        }

        var place = await client.AskAsync("files.getUploadURLExternal", token, arguments, cancellation);
        return place is { Ok: true, UploadUrl: { } url, File: { } id } && await client.PutAsync(url, bytes, cancellation) is { Ok: true }
            ? new SlackUpload(file, id)
            : null;
    }

    private async Task<ImmutableDictionary<FileRef, string>> SourcesAsync(IEnumerable<Block.Picture> pictures, CancellationToken cancellation)
    {
        var sources = ImmutableDictionary<FileRef, string>.Empty;
        foreach (var picture in pictures)
        {
            if (await ReadAsync(SourceOf(picture.File, SourceKinds[0]), cancellation) is { } bytes)
            {
                sources = sources.SetItem(picture.File, Encoding.UTF8.GetString(bytes.Span));
            }
        }

        return sources;
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(FileRef file, CancellationToken cancellation)
    {
        try
        {
            return await files.ReadAsync(file, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A picture that cannot be drawn, for whatever reason, must not keep the words from being sent.
            return null;
        }
    }

    /// <summary>A few files are sent, and of many only the one that holds them all.</summary>
    private static IEnumerable<FileRef> Handed(Reply reply)
    {
        var all = reply.Blocks.OfType<Block.Files>().SelectMany(files => files.Items).Distinct().ToList();
        return all.Count <= SlackLimits.Uploads ? all : all.Where(file => file.Path.EndsWith(".zip", StringComparison.Ordinal));
    }

    private static FileRef SourceOf(FileRef picture, string kind) => picture with
    {
        Path = Path.ChangeExtension(picture.Path, kind),
        Name = Path.ChangeExtension(picture.Name, kind),
        Title = $"{picture.Title}: source",
    };
}
