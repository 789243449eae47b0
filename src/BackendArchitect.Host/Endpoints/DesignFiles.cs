using System.Text.Json;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Files of kept designs. Only the brief is kept; the files are drawn from it again, which gives the same bytes.</summary>
/// <param name="draw">Draws all files of a design.</param>
/// <param name="zip">Packs them.</param>
internal sealed class DesignFiles(
    IRecords records,
    Func<DesignRecord, IReadOnlyList<BundleFile>> draw,
    Func<IReadOnlyList<BundleFile>, ReadOnlyMemory<byte>> zip) : IDisposable
{
    /// <summary>Path that stands for all files, packed.</summary>
    public const string Everything = "bundle.zip";

    /// <summary>Designs kept drawn; a design takes a few megabytes.</summary>
    private const int Kept = 8;

    private readonly SemaphoreSlim _one = new(1);
    private readonly LinkedList<(string Design, IReadOnlyList<BundleFile> Files)> _drawn = new();

    /// <returns>Null when the design, or the file in it, is not known.</returns>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(FileRef file, CancellationToken cancellation)
    {
        if (await FilesOfAsync(file.Design, cancellation) is not { } files)
        {
            return null;
        }

        return file.Path == Everything
            ? await Task.Run(() => zip(files), cancellation)
            : files.FirstOrDefault(candidate => candidate.Path == file.Path)?.Content;
    }

    public void Dispose() => _one.Dispose();

    /// <summary>One at a time: drawing is work for a whole processor, and two who ask for the same design want it once.</summary>
    private async Task<IReadOnlyList<BundleFile>?> FilesOfAsync(string design, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return Kindle(design) ?? await DrawAsync(design, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    private IReadOnlyList<BundleFile>? Kindle(string design)
    {
        for (var node = _drawn.First; node is not null; node = node.Next)
        {
            if (node.Value.Design == design)
            {
                _drawn.Remove(node);
                _drawn.AddFirst(node);
                return node.Value.Files;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<BundleFile>?> DrawAsync(string design, CancellationToken cancellation)
    {
        if (await records.FindAsync(IRecords.Designs, design, cancellation) is not { } text)
        {
            return null;
        }

        var record = JsonSerializer.Deserialize(text, StoreJson.Default.DesignRecord)!;
        var files = await Task.Run(() => draw(record), cancellation);
        _drawn.AddFirst((design, files));
        if (_drawn.Count > Kept)
        {
            _drawn.RemoveLast();
        }

        return files;
    }
}
