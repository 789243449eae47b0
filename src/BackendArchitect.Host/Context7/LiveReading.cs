using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Context7;

/// <summary>Reads one technology after the other: which library it is, which versions it is indexed for, and whether one somebody asked for is documented.</summary>
internal sealed class LiveReading(KnowledgeBase knowledge, Context7Server server, LibraryShelf shelf, Context7Health health, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>How long an answer that could not be read is not asked for again.</summary>
    private static readonly TimeSpan Spoilt = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _spoilt = new(StringComparer.Ordinal);

    /// <summary>Why this technology alone was not read; null when that is not known.</summary>
    public LiveTrouble? TroubleOf(string technology) => IsSpoilt(technology) ? LiveTrouble.Unreadable : null;

    /// <summary>Whether a version is asked for that is listed, and of which nothing was looked for yet.</summary>
    public bool Lacks(LiveWish wish) => !IsSpoilt(wish.Technology) && shelf.Find(wish.Technology) is { } known && Listed(known, wish) is { } version && !known.Snippets.ContainsKey(version);

    public async Task ConnectAsync(CancellationToken cancellation) => await TryAsync("", async () => await server.ConnectAsync(cancellation), cancellation);

    /// <returns>False when the server did not answer.</returns>
    public async Task<bool> ReadAsync(LiveWish wish, LiveQuestion question, CancellationToken cancellation)
    {
        try
        {
            await _one.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return true;
        }

        try
        {
            return await TryAsync(wish.Technology, () => ReadNowAsync(wish, question, cancellation), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ReadNowAsync(LiveWish wish, LiveQuestion question, CancellationToken cancellation)
    {
        await shelf.LoadAsync(wish.Technology, cancellation);
        if (!shelf.IsFresh(wish.Technology) && !IsSpoilt(wish.Technology))
        {
            if (!question.Take())
            {
                return;
            }

            var technology = knowledge.Technologies.First(known => known.Id == wish.Technology);
            var library = LibraryChoice.Of(technology, await server.ResolveAsync(technology.Name, cancellation));
            Answered();
            await shelf.KeepAsync(wish.Technology, new KnownLibrary(library?.Id ?? "", library?.Versions ?? [], ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal), time.GetUtcNow()), cancellation);
        }

        if (Lacks(wish) && question.Take() && shelf.Find(wish.Technology) is { } known && Listed(known, wish) is { } version)
        {
            var count = await server.DocumentedAsync($"{known.Library}/{version}", wish.Topic, cancellation);
            Answered();
            await shelf.KeepAsync(wish.Technology, known with { Snippets = known.Snippets.SetItem(version, count) }, cancellation);
        }
    }

    /// <summary>The newest release of the version asked for; where there is none, what comes before it.</summary>
    private static string? Listed(KnownLibrary known, LiveWish wish) => wish.Version is not { } asked
        ? null
        : known.Versions.Where(version => VersionNumber.IsOf(version, asked)).OrderByDescending(VersionNumber.IsRelease).FirstOrDefault();

    private async Task<bool> TryAsync(string technology, Func<Task> read, CancellationToken cancellation)
    {
        try
        {
            await read();
            return true;
        }
        catch (Context7Exception failure) when (failure.Trouble == LiveTrouble.Unreadable && technology.Length > 0 && !health.Garbled())
        {
            _spoilt[technology] = time.GetUtcNow() + Spoilt;
            Count("unreadable");
            return true;
        }
        catch (Context7Exception failure)
        {
            Count(failure.Trouble.ToString().ToLowerInvariant());
            if (health.Failed(failure))
            {
                log.Context7Failed(failure.Trouble.ToString());
            }

            return false;
        }
        catch (StoreUnavailableException)
        {
            return true; // at hand here all the same; the store speaks for itself
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private void Answered()
    {
        Count("answered");
        if (health.Answered())
        {
            log.Context7Back();
        }
    }

    private bool IsSpoilt(string technology) => _spoilt.TryGetValue(technology, out var until) && time.GetUtcNow() < until;

    private static void Count(string outcome) => Measures.Context7Calls.Add(1, Measures.Tag("outcome", outcome));
}
