using System.Collections.Concurrent;
using System.Text.Json;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Context7;

/// <summary>What was read of each technology: at hand here, and kept in the store for the other replicas and the next start.</summary>
internal sealed class LibraryShelf(IRecords records, IOptions<Context7Options> options, TimeProvider time)
{
    /// <summary>Older than that it says nothing about today.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    /// <summary>How long what another replica may have read meanwhile is not looked for.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, KnownLibrary> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _looked = new(StringComparer.Ordinal);

    /// <returns>Null when nothing was read, or nothing that still counts.</returns>
    public LiveVersion? Of(string technology) => _known.TryGetValue(technology, out var known) && !IsOld(known) ? known.For(technology) : null;

    public KnownLibrary? Find(string technology) => _known.GetValueOrDefault(technology);

    /// <summary>Whether it need not be read anew.</summary>
    public bool IsFresh(string technology) => _known.TryGetValue(technology, out var known) && time.GetUtcNow() - known.At < TimeSpan.FromHours(options.Value.RefreshHours);

    /// <summary>Brings here what the store has and this replica has not.</summary>
    public async Task LoadAsync(string technology, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (IsFresh(technology) || (_looked.TryGetValue(technology, out var looked) && now - looked < Glance))
        {
            return;
        }

        var text = await records.FindAsync(IRecords.Libraries, technology, cancellation);
        _looked[technology] = now;
        if (text is not null && Read(text) is { } kept && (Find(technology) is not { } known || kept.At > known.At))
        {
            _known[technology] = kept;
        }
    }

    public async Task KeepAsync(string technology, KnownLibrary library, CancellationToken cancellation)
    {
        _known[technology] = library;
        await records.PutAsync(IRecords.Libraries, technology, JsonSerializer.Serialize(library, Context7Json.Default.KnownLibrary), cancellation);
    }

    private bool IsOld(KnownLibrary known) => time.GetUtcNow() - known.At > Old;

    /// <summary>What an older or newer version wrote otherwise counts as not there.</summary>
    private static KnownLibrary? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Context7Json.Default.KnownLibrary) is { Library: not null, Versions: not null, Snippets: not null } known ? known : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
