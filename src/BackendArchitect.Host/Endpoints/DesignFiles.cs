using System.Text.Json;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Files of kept designs and papers. Of a design only the brief is kept; the design is made from it again, which gives the same bytes.</summary>
/// <param name="design">The engine: brief in, blueprint out.</param>
internal sealed class DesignFiles(IRecords records, Func<DesignRecord, Blueprint> design) : IDisposable
{
    /// <summary>Blueprints kept in memory.</summary>
    private const int Kept = 16;

    private readonly SemaphoreSlim _one = new(1);
    private readonly LinkedList<(string Text, Blueprint Blueprint)> _made = new();

    /// <returns>Null when the design, or the file in it, is not known.</returns>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(FileRef file, CancellationToken cancellation)
    {
        if (Paper.Is(file.Design))
        {
            return await PaperAsync(file, cancellation);
        }

        if (await BlueprintOfAsync(file.Design, cancellation) is not { } blueprint)
        {
            return null;
        }

        return file.Path == FileRef.Everything
            ? await Task.Run(() => Bundle.Zip(Bundle.Create(blueprint)), cancellation)
            : (await Task.Run(() => Bundle.Find(blueprint, file.Path), cancellation))?.Content;
    }

    public void Dispose() => _one.Dispose();

    private async Task<ReadOnlyMemory<byte>?> PaperAsync(FileRef file, CancellationToken cancellation)
    {
        if (await records.FindAsync(IRecords.Papers, file.Design, cancellation) is not { } text)
        {
            return null;
        }

        var paper = JsonSerializer.Deserialize(text, ConversationJson.Default.Paper)!;
        if (file.Path == FileRef.Everything)
        {
            return Bundle.Zip([.. paper.Files.Select(sheet => new BundleFile(sheet.Path, sheet.Path, sheet.Bytes))]);
        }

        return paper.Files.FirstOrDefault(sheet => sheet.Path == file.Path) is { } found ? found.Bytes : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>One at a time: designing is work for a whole processor, and two who ask for the same design want it once.</summary>
    private async Task<Blueprint?> BlueprintOfAsync(string id, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            // Asked of the store each time: what was forgotten there must not live on here.
            if (await records.FindAsync(IRecords.Designs, id, cancellation) is not { } text)
            {
                return null;
            }

            return Recall(text) ?? await MakeAsync(text, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    private Blueprint? Recall(string text)
    {
        for (var node = _made.First; node is not null; node = node.Next)
        {
            if (node.Value.Text == text)
            {
                _made.Remove(node);
                _made.AddFirst(node);
                return node.Value.Blueprint;
            }
        }

        return null;
    }

    private async Task<Blueprint> MakeAsync(string text, CancellationToken cancellation)
    {
        var record = JsonSerializer.Deserialize(text, ConversationJson.Default.DesignRecord)!;
        var blueprint = await Task.Run(() => design(record), cancellation);
        _made.AddFirst((text, blueprint));
        if (_made.Count > Kept)
        {
            _made.RemoveLast();
        }

        return blueprint;
    }
}
