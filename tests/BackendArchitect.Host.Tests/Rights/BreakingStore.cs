using System.Collections.Immutable;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Host.Rights;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackendArchitect.Host.Tests.Rights;

/// <summary>Carries writes out, and breaks before one of them: the process dies there.</summary>
internal sealed class BreakingStore(IErasure erasure, IRecords records, int after) : IErasure, IRecords
{
    private int _left = after;

    public static DataOffice Office(IStoreUnderTest store, int after)
    {
        var breaking = new BreakingStore(store.Erasure, store.Records, after);
        return new DataOffice(breaking, breaking, NullLogger<DataOffice>.Instance);
    }

    public Task<IReadOnlyList<string>> FindAsync(string begin, CancellationToken cancellation) => erasure.FindAsync(begin, cancellation);

    public Task<KeptConversation> ReadAsync(string conversation, CancellationToken cancellation) => erasure.ReadAsync(conversation, cancellation);

    public Task<Logbook?> LogbookAsync(string place, CancellationToken cancellation) => erasure.LogbookAsync(place, cancellation);

    public Task<IReadOnlyList<(string Kind, string Name)>> RecordsAsync(Func<string, string, bool> wanted, CancellationToken cancellation) => erasure.RecordsAsync(wanted, cancellation);

    public Task<Removed> EraseAsync(IReadOnlyCollection<string> ids, string? except, CancellationToken cancellation) => Step(() => erasure.EraseAsync(ids, except, cancellation));

    public Task<CommitResult> LeaveAsync(Claim claim, ImmutableArray<Reply> lastWords, bool place, CancellationToken cancellation) => Step(() => erasure.LeaveAsync(claim, lastWords, place, cancellation));

    public Task<int> RewriteAsync(string conversation, Func<string, string> rewrite, string? except, CancellationToken cancellation) => Step(() => erasure.RewriteAsync(conversation, rewrite, except, cancellation));

    public Task SweepAsync(CancellationToken cancellation) => erasure.SweepAsync(cancellation);

    public Task<string?> FindAsync(string kind, string id, CancellationToken cancellation) => records.FindAsync(kind, id, cancellation);

    public Task<string> FindOrAddAsync(string kind, string id, string fresh, CancellationToken cancellation) => records.FindOrAddAsync(kind, id, fresh, cancellation);

    public Task PutAsync(string kind, string id, string text, CancellationToken cancellation) => records.PutAsync(kind, id, text, cancellation);

    public Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation) => Step(() => records.RemoveAsync(kind, id, cancellation));

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellation) => records.DeadLettersAsync(cancellation);

    private Task<T> Step<T>(Func<Task<T>> step) => _left-- == 0 ? throw new StoreUnavailableException("broken on purpose") : step();
}
